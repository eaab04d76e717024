/** A GitHub with pull requests, a workspace with what they deploy, and both preview actions as a user runs them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DoubleRepository, type GitHubDouble, runAction, startGitHub, testJob } from '#testing';
import createAction from '../../actions/create-preview-namespace/index.ts';
import deleteAction from '../../actions/delete-preview-namespace/index.ts';
import { systemClock } from '../../packages/kit/clock.ts';
import { deployment } from './manifests.ts';
import type { Session } from './session.ts';

export interface PreviewStage extends AsyncDisposable {
  github: GitHubDouble;
  repository: DoubleRepository;
  /** Folder with the chart (`chart`), a kustomization (`kustomize`) and manifests (`manifests`). */
  workspace: string;
  /** A pull request, open, with the namespace its preview will have. */
  open(): Promise<PullRequest>;
  create(pull: PullRequest, inputs?: Record<string, string>): Promise<Ran>;
  remove(inputs: Record<string, string>): Promise<Ran>;
}

export interface PullRequest {
  number: number;
  namespace: string;
  /** A new commit on its branch. */
  push(): Promise<string>;
  close(): Promise<void>;
  /** The texts of its comments. */
  comments(): readonly string[];
}

export interface Ran {
  /** Outputs, or the error of the failed step. */
  outcome: unknown;
  lines: string;
  /** Milliseconds. */
  took: number;
}

export async function openPreviews(session: Session, name: string): Promise<PreviewStage> {
  const github = await startGitHub();
  const repository = await github.createRepository(`acme/${name}`, { 'README.md': 'An application.\n' });
  const workspace = await mkdtemp(join(tmpdir(), 'previews-'));
  await writeAll(workspace, files(name));
  // As on a runner: what the step before has installed is on the PATH.
  process.env['PATH'] = `${dirname(session.programs.helm)}:${process.env['PATH']}`;
  const rest = async (method: string, path: string, body: object): Promise<{ number: number }> => {
    const headers = { authorization: `Bearer ${github.token}`, 'content-type': 'application/json' };
    const url = `${github.apiUrl}/repos/acme/${name}${path}`;
    const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    const { number }: { number: number } = JSON.parse(await response.text());
    return { number };
  };
  const act = async (action: typeof createAction, inputs: Record<string, string>): Promise<Ran> => {
    const { serverUrl, apiUrl, graphqlUrl } = github;
    const runUrl = `${serverUrl}/acme/${name}/actions/runs/1`;
    const runner = { serverUrl, apiUrl, graphqlUrl, repository: `acme/${name}`, workspace, runUrl };
    await using local = await testJob({ runner });
    const startedAt = Date.now();
    const access = { repository: `acme/${name}`, token: github.token, kubeconfig: session.kubernetes.kubeconfig };
    const outcome: unknown = await runAction(action, { ...access, ...inputs }, { ...local, clock: systemClock }).then(
      (outputs) => outputs,
      (error: unknown) => error,
    );
    return { outcome, lines: local.lines.join('\n'), took: Date.now() - startedAt };
  };
  let pulls = 0;
  return {
    github,
    repository,
    workspace,
    open: async () => {
      pulls += 1;
      const head = `feature-${pulls}`;
      const push = (): Promise<string> => repository.git.commit(head, { 'README.md': `${head} ${Date.now()}\n` });
      await repository.git.git('branch', head, 'main');
      await push();
      const { number } = await rest('POST', '/pulls', { title: `Feature ${pulls}`, head, base: 'main' });
      return {
        number,
        namespace: `${name}-preview-pr-${number}`,
        push: async () => {
          const sha = await push();
          await repository.sync();
          return sha;
        },
        close: async () => void (await rest('PATCH', `/pulls/${number}`, { state: 'closed' })),
        comments: () => repository.pull(number).comments.map(({ body }) => body),
      };
    },
    create: (pull, inputs = {}) => {
      const source = ['chart', 'kustomize', 'manifests'].some((input) => input in inputs) ? {} : { chart: './chart' };
      return act(createAction, {
        'pull-request': String(pull.number),
        timeout: '90s',
        'grace-period': '5s',
        ...source,
        ...inputs,
      });
    },
    remove: (inputs) => act(deleteAction, { timeout: '60s', ...inputs }),
    [Symbol.asyncDispose]: async () => {
      await github[Symbol.asyncDispose]();
      await rm(workspace, { recursive: true });
    },
  };
}

async function writeAll(folder: string, texts: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function files(name: string): Record<string, string> {
  const shop = (image: string): string => `${JSON.stringify(deployment({ name: 'shop', image, replicas: 1 }))}\n`;
  return {
    'chart/Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
    'chart/values.yaml': 'tag: v1\nreplicas: 1\nmigrate: ""\n',
    'chart/templates/deployment.yaml': shop('registry.example/shop:{{ .Values.tag }}').replace(
      '"replicas":1',
      '"replicas":{{ .Values.replicas }}',
    ),
    'chart/templates/ingress.yaml': ingress('{{ .Release.Namespace }}.preview.example'),
    // Helm waits for it before it installs anything else.
    'chart/templates/migrate.yaml': `{{- if .Values.migrate }}\n${migration('{{ .Values.migrate }}')}{{- end }}\n`,
    'kustomize/kustomization.yaml': 'resources: [deployment.yaml]\n',
    'kustomize/deployment.yaml': shop('registry.example/shop:v1'),
    'manifests/deployment.yaml': shop('registry.example/shop:v1'),
    'manifests/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { mode: preview }\n',
  };
}

function ingress(host: string): string {
  const backend = { service: { name: 'shop', port: { number: 80 } } };
  const paths = [{ path: '/', pathType: 'Prefix', backend }];
  const spec = { rules: [{ host, http: { paths } }], tls: [{ hosts: [host] }] };
  return `${JSON.stringify({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'shop' }, spec })}\n`;
}

function migration(tag: string): string {
  const template = { spec: { restartPolicy: 'Never', containers: [{ name: 'main', image: `migrate:${tag}` }] } };
  return `${JSON.stringify({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: 'migrate',
      annotations: {
        'helm.sh/hook': 'pre-install,pre-upgrade',
        'helm.sh/hook-delete-policy': 'before-hook-creation',
      },
    },
    spec: { backoffLimit: 0, template },
  })}\n`;
}
