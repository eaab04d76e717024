import { actions, runAction } from './index.js';
await runAction(actions['cherry-pick-hotfix']);
