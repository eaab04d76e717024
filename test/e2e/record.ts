/**
 * Records what the real engines answer, for the fast tests: `node test/e2e/record.ts [argocd|flux|flux-operator|kubernetes …]`.
 * Run it again after changing a pin; the difference is what the new version does otherwise.
 */
import { join } from 'node:path';
import { startCluster } from './cluster/cluster.ts';
import { recordArgoCd } from './record/argocd.ts';
import { recordFlux } from './record/flux.ts';
import { recordFluxOperator } from './record/flux-operator.ts';
import { recordKubernetes } from './record/kubernetes.ts';
import { Writer } from './record/writer.ts';
import { coordinatesOf, openSession } from './session.ts';
import { run } from './toolchain/run.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const recordings = join(import.meta.dirname, '..', '..', 'packages', 'delivery', 'recorded');
const all = {
  kubernetes: recordKubernetes,
  flux: recordFlux,
  'flux-operator': recordFluxOperator,
  argocd: recordArgoCd,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in all));
if (unknown.length > 0)
  throw new Error(`nothing is recorded of ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}`);

const cluster = await startCluster(say);
try {
  // Nothing is recorded of a server that is away, so nobody answers requests for that.
  const session = openSession(coordinatesOf(cluster, 'http://127.0.0.1:0'));
  for (const [name, record] of Object.entries(all)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    say(name);
    const writer = new Writer(join(recordings, name), session);
    await writer.clear();
    await record(session, writer);
  }
  // As the linter wants committed files to be.
  await run('npx', ['biome', 'format', '--write', recordings]);
} finally {
  await cluster.stop();
}
