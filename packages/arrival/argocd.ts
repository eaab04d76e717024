/** Argo CD for an action: connects by what the inputs say, and finds the applications they name. */
import { homedir } from 'node:os';
import {
  type Application,
  type ApplicationRef,
  type ApplicationWatch,
  type ArgoCd,
  type Expected,
  openArgoCd,
  openArgoCdCore,
  openKubernetes,
  parseResourceFilter,
  type RequiredCondition,
  type Watched,
  watchApplication,
} from '#delivery';
import { InputError, type InputProblem, RemoteError } from '#errors';
import { asImageReference } from '#images';
import type { Job } from '#kit';
import { readPem } from './pem.ts';

export interface ArgoCdAccess {
  mode: 'server' | 'core' | undefined;
  server: string | undefined;
  authToken: string | undefined;
  /** PEM, or a path. */
  serverCa: string | undefined;
  insecure: boolean;
  /** `Name: value` lines. */
  headers: string | undefined;
  project: string | undefined;
  appNamespace: string | undefined;
  kubeconfig: string | undefined;
  context: string | undefined;
}

/** @throws InputError when an address, a token or a cluster is missing; nothing is asked yet */
export async function connectArgoCd(access: ArgoCdAccess, { clock, runner }: Job): Promise<ArgoCd> {
  const { mode = access.server === undefined ? 'core' : 'server', project, appNamespace, insecure } = access;
  const now = (): number => clock.now();
  if (mode === 'server') {
    if (access.server === undefined) {
      throw new InputError([{ input: 'server', problem: 'is required with `mode: server`' }]);
    }
    return openArgoCd({
      server: access.server,
      authToken: access.authToken,
      serverCa: await readPem('server-ca', access.serverCa, runner.workspace),
      insecure,
      headers: headerLines(access.headers),
      project,
      appNamespace,
      now,
    });
  }
  const { kubeconfig, context } = access;
  const { workspace } = runner;
  const place = { kubeconfig, context, env: process.env, home: homedir(), workspace, now };
  const kubernetes = await openKubernetes(place).catch((error: unknown) => {
    throw access.mode === undefined && kubeconfig === undefined ? withoutServer(error) : error;
  });
  return openArgoCdCore({ kubernetes, appNamespace, project, now });
}

/** Who forgot the address must not be sent to look for a kubeconfig alone. */
function withoutServer(error: unknown): unknown {
  if (!(error instanceof InputError)) return error;
  const problem = 'is not given, so the Application resources are read from the cluster (core mode), and';
  const [first, ...others] = error.problems;
  if (first === undefined) return error;
  const told = { input: 'server', problem: `${problem} ${first.input} ${first.problem}` };
  return new InputError([told, ...others], {
    hint: ['Give the address of the Argo CD server.', error.hint].filter((line) => line !== undefined).join('\n'),
    cause: error,
  });
}

function headerLines(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export interface NamedApplications {
  /** `name` or `namespace/name` */
  application: readonly string[];
  selector: string | undefined;
}

/**
 * The applications that are meant, each once.
 * @throws InputError when none is named; RemoteError when the selector chooses none
 */
export async function findApplications(
  argo: ArgoCd,
  { application, selector }: NamedApplications,
  signal: AbortSignal,
): Promise<ApplicationRef[]> {
  if (application.length === 0 && selector === undefined) {
    throw new InputError([{ input: 'application', problem: 'is required (or `selector`)' }]);
  }
  const named = application.map(readName);
  const problems = named.flatMap((one) => ('problem' in one ? [one] : []));
  if (problems.length > 0) throw new InputError(problems);
  const chosen = selector === undefined ? [] : await choose(argo, selector, signal);
  const refs = [...named.flatMap((one) => ('problem' in one ? [] : [one])), ...chosen];
  return [...new Map(refs.map((ref) => [`${ref.namespace ?? ''}/${ref.name}`, ref])).values()];
}

const NAME = /^(?:(?<namespace>[a-z0-9][a-z0-9.-]*)\/)?(?<name>[a-z0-9][a-z0-9.-]*)$/;

function readName(text: string): ApplicationRef | InputProblem {
  const { namespace, name } = NAME.exec(text)?.groups ?? {};
  if (name === undefined) {
    return { input: 'application', problem: `${JSON.stringify(text)} is no application; write name or namespace/name` };
  }
  return namespace === undefined ? { name } : { name, namespace };
}

async function choose(argo: ArgoCd, selector: string, signal: AbortSignal): Promise<ApplicationRef[]> {
  const found = await argo.list(selector, signal);
  if (found.length === 0) {
    throw new RemoteError(`${argo.name} has no application with the labels ${selector}`, {
      status: 404,
      hint: 'Check the selector, app-namespace and project; applications that the token may not see are left out of lists, too.',
    });
  }
  return found.map(({ metadata: { name, namespace } }) => (namespace === undefined ? { name } : { name, namespace }));
}

export interface ExpectedInputs {
  revision: string | undefined;
  images: readonly string[];
  conditions: readonly string[];
  resource: readonly string[];
}

const CONDITIONS: readonly RequiredCondition[] = ['sync', 'health', 'operation', 'suspended'];

/** @throws InputError naming every entry that cannot be understood */
export function readExpected({ revision, images, conditions, resource }: ExpectedInputs): Expected {
  const known = CONDITIONS.filter((condition) => conditions.includes(condition));
  const filters = resource.map(parseResourceFilter);
  const problems = [
    ...conditions
      .filter((condition) => !CONDITIONS.some((one) => one === condition))
      .map((condition) => problem('conditions', condition, `no condition; there are ${CONDITIONS.join(', ')}`)),
    ...images
      .filter((image) => asImageReference(image) === undefined)
      .map((image) => problem('images', image, 'no image; write name, name:tag or name@digest')),
    ...resource
      .filter((_, index) => filters[index] === undefined)
      .map((text) => problem('resource', text, 'no filter; write GROUP:KIND:NAME, such as apps:Deployment:web')),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return {
    revision,
    images,
    conditions: new Set(known),
    resources: filters.filter((filter) => filter !== undefined),
    operation: undefined,
  };
}

function problem(input: string, value: string, what: string): InputProblem {
  return { input, problem: `${JSON.stringify(value)} is ${what}` };
}

export function watchApplications(
  argo: ArgoCd,
  refs: readonly ApplicationRef[],
  watch: ApplicationWatch,
): Watched<Application>[] {
  return refs.map((ref) => watchApplication(argo, ref, watch));
}
