import { actions, runAction } from './index.js';
await runAction(actions['create-preview-namespace']);
