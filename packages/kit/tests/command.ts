import { runCliProcess } from '../index.ts';
import { demoAction } from './demo-action.ts';

// Something that stays open, as a socket would.
setInterval(() => {}, 1000);

await runCliProcess({ 'demo-bump': demoAction }, '1.2.3');
