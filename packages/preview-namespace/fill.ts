/** What a namespace gets before anything is deployed into it: guardrails, and the secrets to pull images with. */
import type { KubernetesObject } from '#delivery';
import { InputError, type InputProblem } from '#errors';
import { GUARDRAIL_KINDS, type GuardrailSettings, guardrails, ownershipLabels, type Preview } from '#preview';
import { hasStatus, type PreviewSurroundings } from './surroundings.ts';

/** Those that were asked for, and none that an earlier run was asked for. */
export async function setGuardrails(
  { namespace, ...owner }: Preview,
  settings: GuardrailSettings,
  { cluster, job }: PreviewSurroundings,
): Promise<void> {
  const wanted = guardrails(namespace, owner, settings);
  for (const object of wanted) await cluster.apply(object, job.signal);
  const unwanted = GUARDRAIL_KINDS.filter(({ kind }) => !wanted.some((object) => object.kind === kind));
  for (const ref of unwanted) {
    try {
      await cluster.delete({ ...ref, namespace }, {}, job.signal);
    } catch (error) {
      // Whoever may not have a say about them has not made any either.
      if (!hasStatus(error, 403)) throw error;
    }
  }
}

interface Secret extends KubernetesObject {
  type?: string;
  data?: Readonly<Record<string, string>>;
}

/** Any other kind of secret has no business in a place where code of a pull request runs. */
const PULL_SECRETS = ['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg'];

export interface SecretName {
  namespace: string;
  name: string;
}

/**
 * `namespace/name`
 * @throws InputError
 */
export function readSecretNames(lines: readonly string[]): SecretName[] {
  const problems: InputProblem[] = [];
  const names = lines.flatMap((line, index) => {
    const { namespace, name } =
      /^(?<namespace>[a-z0-9-]{1,63})\/(?<name>[a-z0-9][a-z0-9.-]{0,252})$/.exec(line)?.groups ?? {};
    if (namespace !== undefined && name !== undefined) {
      const isTaken = lines.slice(0, index).some((other) => other !== line && other.endsWith(`/${name}`));
      if (!isTaken) return [{ namespace, name }];
      problems.push({ input: 'pull-secrets', problem: `${name} is given twice: both copies would be called so` });
      return [];
    }
    problems.push({ input: 'pull-secrets', problem: `${JSON.stringify(line)} is no secret; write namespace/name` });
    return [];
  });
  if (problems.length > 0) throw new InputError(problems);
  return names;
}

/**
 * Copies them, and lets every pod that names no other service account pull with them.
 * @throws InputError when one is missing, or is no pull secret
 */
export async function copyPullSecrets(
  preview: Preview,
  names: readonly SecretName[],
  { cluster, job }: PreviewSurroundings,
): Promise<void> {
  if (names.length === 0) return;
  const { namespace } = preview;
  const labels = ownershipLabels(preview);
  for (const from of names) {
    const secret = await cluster.read<Secret>({ apiVersion: 'v1', kind: 'Secret', ...from }, job.signal);
    const { type = 'Opaque', data = {} } = secret ?? {};
    if (secret === undefined) throw wrongSecret(from, 'does not exist');
    if (!PULL_SECRETS.includes(type)) throw wrongSecret(from, `is of type ${type}, and no secret to pull images with`);
    const copy: Secret = {
      ...{ apiVersion: 'v1', kind: 'Secret', type, data },
      metadata: { name: from.name, namespace, labels },
    };
    await cluster.apply(copy, job.signal);
  }
  const account = {
    ...{ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace } },
    imagePullSecrets: names.map(({ name }) => ({ name })),
  };
  await cluster.apply(account, job.signal);
}

function wrongSecret({ namespace, name }: SecretName, problem: string): InputError {
  return new InputError([{ input: 'pull-secrets', problem: `secret ${namespace}/${name} ${problem}` }], {
    hint: 'kubectl create secret docker-registry makes one.',
  });
}
