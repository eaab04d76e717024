import { actions, runAction } from './index.js';
await runAction(actions['open-promotion-pr']);
