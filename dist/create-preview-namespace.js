'use strict';
const { actions, runAction } = require('./index.js');
runAction(actions['create-preview-namespace']);
