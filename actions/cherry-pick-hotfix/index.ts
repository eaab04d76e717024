import { openConfigRepository, runOnRepository } from '#config-repo';
import { bindAction } from '#kit';
import { spec } from './spec.ts';

const run = runOnRepository(() => import('./run.ts'));

export default bindAction(spec, run, (job) => ({ job, openRepository: (inputs) => openConfigRepository(inputs, job) }));
