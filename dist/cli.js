#!/usr/bin/env node
'use strict';
const { actions, runCliProcess, version } = require('./index.js');
runCliProcess(actions, version);
