/**
 * Starts the real cluster, prints how to reach it, and stops it on Ctrl-C: `node test/e2e/up.ts`.
 */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from './cluster/cluster.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const ended = new Promise<string>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(signal));
});

const cluster = await Promise.race([startCluster(say), ended]);
// What has been started by then ends with us.
if (typeof cluster === 'string') process.exit(130);
const { kubernetes, argocd, git, tools, folder } = cluster;
const repository = 'acme/shop';
await git.createRepository(repository, { 'README.md': 'A configuration repository to try things with.\n' });
for (const [name, token] of Object.entries(argocd.tokens)) {
  const file = join(folder, `argocd-${name}.token`);
  await writeFile(file, token);
  await chmod(file, 0o600);
}

say(`
export KUBECONFIG=${kubernetes.kubeconfig}
export ARGOCD_SERVER=${argocd.server}          # with a certificate of its own: ${argocd.tlsServer}
export ARGOCD_AUTH_TOKEN="$(cat ${join(folder, 'argocd-ci.token')})"   # or argocd-reader.token, argocd-limited.token
alias kubectl=${tools.program('kubectl')} helm=${tools.program('helm')} argocd=${tools.program('argocd')} flux=${tools.program('flux')}
git clone ${git.cloneUrl(repository)}

Logs, the bare repositories and this cluster's files: ${folder}
Ctrl-C stops everything.`);

say(`${await ended}: stopping`);
await cluster.stop();
