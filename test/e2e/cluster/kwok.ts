import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kubernetes } from './kubernetes.ts';
import { podStages } from './pod-stages.ts';
import { until } from './ready.ts';
import type { Site } from './site.ts';

const nodes = ['node-1', 'node-2', 'node-3'];

/** What every container of every pod has logged. */
const containerLog = [
  'listening on :8080',
  'error: cannot reach the database at db:5432: connection refused',
  'giving up after 3 attempts',
];

/** Starts kwok, which plays the nodes' kubelets, and waits until the nodes are ready. */
export async function startNodes({ tools, processes, ports, folder }: Site, kubernetes: Kubernetes): Promise<void> {
  const { port } = await ports.take(['port']);
  const log = join(folder, 'container.log');
  await writeFile(log, containerLog.map((line) => `${new Date().toISOString()} stderr F ${line}\n`).join(''));
  const configuration = join(folder, 'kwok.yaml');
  const documents = [nodeStage, ...podStages, clusterLogs(log)];
  await writeFile(configuration, documents.map((document) => JSON.stringify(document)).join('\n---\n'));
  const kwok = processes.start({
    name: 'kwok',
    program: tools.program('kwok'),
    args: [
      `--kubeconfig=${kubernetes.kubeconfig}`,
      `--config=${configuration}`,
      '--manage-all-nodes=true',
      // Without leases the node controller finds every node dead after 50 s, and all its pods unready, again and again.
      '--node-lease-duration-seconds=40',
      '--node-ip=127.0.0.1',
      `--node-port=${port}`,
      `--server-address=127.0.0.1:${port}`,
      // The API server asks kubelets over TLS and does not ask who signed their certificate.
      `--tls-cert-file=${join(folder, 'certificates', 'apiserver.crt')}`,
      `--tls-private-key-file=${join(folder, 'certificates', 'apiserver.key')}`,
    ],
  });
  await kubernetes.apply(nodes.map((name) => JSON.stringify(node(name))).join('\n---\n'));
  await until({ what: 'the nodes are ready', needs: [kwok] }, () =>
    kubernetes.kubectl(['wait', '--for=condition=Ready', 'nodes', '--all', '--timeout=2s']),
  );
}

function node(name: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux' } },
  };
}

function clusterLogs(logsFile: string): object {
  return {
    apiVersion: 'kwok.x-k8s.io/v1alpha1',
    kind: 'ClusterLogs',
    metadata: { name: 'every-container' },
    spec: { logs: [{ logsFile, previousLogsFile: logsFile }] },
  };
}

const nodeStage = {
  apiVersion: 'kwok.x-k8s.io/v1alpha1',
  kind: 'Stage',
  metadata: { name: 'node-ready' },
  spec: {
    resourceRef: { apiGroup: 'v1', kind: 'Node' },
    selector: {
      matchExpressions: [
        { key: '.status.conditions.[] | select( .type == "Ready" ) | .status', operator: 'NotIn', values: ['True'] },
      ],
    },
    next: {
      statusTemplate: `{{ $now := Now }}
conditions:
{{ range NodeConditions }}
- {type: {{ .type | Quote }}, status: {{ .status | Quote }}, reason: {{ .reason | Quote }}, message: {{ .message | Quote }}, lastHeartbeatTime: {{ $now | Quote }}, lastTransitionTime: {{ $now | Quote }}}
{{ end }}
addresses:
- {type: InternalIP, address: {{ NodeIP | Quote }}}
- {type: Hostname, address: {{ NodeName | Quote }}}
daemonEndpoints: {kubeletEndpoint: {Port: {{ NodePort }}}}
allocatable: {cpu: 1k, memory: 1Ti, pods: 1M}
capacity: {cpu: 1k, memory: 1Ti, pods: 1M}
phase: Running
`,
    },
  },
};
