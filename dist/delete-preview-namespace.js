import { actions, runAction } from './index.js';
await runAction(actions['delete-preview-namespace']);
