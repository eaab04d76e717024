import { runAction } from '../index.ts';
import { demoAction } from './demo-action.ts';

await runAction(demoAction);
