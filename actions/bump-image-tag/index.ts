import { openConfigRepository } from '#config-repo';
import { bindAction } from '#kit';
import { run } from './run.ts';
import { spec } from './spec.ts';

export default bindAction(spec, run, (job) => ({ job, openRepository: (inputs) => openConfigRepository(inputs, job) }));
