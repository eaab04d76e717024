'use strict';
const { actions, runAction } = require('./index.js');
runAction(actions['cherry-pick-hotfix']);
