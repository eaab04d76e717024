#!/usr/bin/env node
import { actions, runCliProcess, version } from './index.js';
await runCliProcess(actions, version);
