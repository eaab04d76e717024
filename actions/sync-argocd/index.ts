import { connectArgoCd, openAncestry } from '#arrival';
import { bindAction } from '#kit';
import { run } from './run.ts';
import { spec } from './spec.ts';

export default bindAction(spec, run, (job) => ({
  job,
  connect: (inputs) => connectArgoCd(inputs, job),
  openAncestry: (inputs) => openAncestry(inputs, job),
}));
