import { actions, runAction } from './index.js';
await runAction(actions['wait-for-flux']);
