import { runCliProcess } from '../index.ts';
import { demoAction } from './demo-action.ts';

await runCliProcess({ 'demo-bump': demoAction }, '1.2.3');
