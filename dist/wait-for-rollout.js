'use strict';
const { actions, runAction } = require('./index.js');
runAction(actions['wait-for-rollout']);
