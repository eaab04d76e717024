/**
 * How kwok plays the kubelets: the life of a pod as stages of kwok's own format. What a pod does is told by
 * its annotation `gitops-actions.e2e/pod`, or else by a word in the tag of an image:
 *
 * - nothing: ready after 0.3 s (annotation `gitops-actions.e2e/after`: another time)
 * - `slow`: ready after 5 s
 * - `missing`: the image cannot be pulled; ErrImagePull, then ImagePullBackOff
 * - `crash`: CrashLoopBackOff
 * - `flaky`: as `crash`, and ready after 6 s more
 * - `unready`: runs, but its readiness probe never succeeds
 *
 * Pods of a Job succeed, or fail when the word is `failing`. A pod whose annotation changes changes with it.
 */

const words = ['slow', 'missing', 'crash', 'flaky', 'unready', 'failing'];

/** Answers the pod's behaviour for kwok's matching. */
const behaviour = `[(.metadata.annotations["gitops-actions.e2e/pod"] // empty), (.spec.containers[].image | capture("[:-](?<word>${words.join('|')})").word), "normal"] | .[0]`;
const ready = '.status.conditions.[] | select( .type == "Ready" ) | .status';
const waiting = '.status.containerStatuses.[0].state.waiting.reason';
const alive = { key: '.metadata.deletionTimestamp', operator: 'DoesNotExist' };
const ofJob = (operator: 'In' | 'NotIn') => ({ key: '.metadata.ownerReferences.[].kind', operator, values: ['Job'] });
const behaves = (...values: string[]) => ({ key: behaviour, operator: 'In', values });
const phase = (...values: string[]) => ({ key: '.status.phase', operator: 'In', values });

/** The digest of an image asked for by tag is the SHA-256 of its reference: tests can foretell it. */
const imageId = `imageID: {{ if contains "@" .image }}{{ .image | Quote }}{{ else }}{{ printf "%s@sha256:%s" (regexReplaceAll ":[^:/]+$" .image "") (sha256sum .image) | Quote }}{{ end }}`;

interface Condition {
  key: string;
  operator: string;
  values?: readonly string[];
}

interface StageOptions {
  when: readonly Condition[];
  delayMs?: number;
  /** Annotation whose duration replaces `delayMs`. */
  delayAnnotation?: string;
  event?: { type: 'Normal' | 'Warning'; reason: string; message: string };
  status?: string;
  /** The pod is gone afterwards. */
  removes?: true;
}

export const podStages: readonly object[] = [
  stage('pod-ready', {
    when: [alive, ofJob('NotIn'), behaves('normal'), phase('Pending', 'Running'), notYet(ready, 'True')],
    delayMs: 300,
    delayAnnotation: 'gitops-actions.e2e/after',
    status: status('Running', 'True', running(true)),
  }),
  stage('pod-slow-starts', {
    when: [alive, ofJob('NotIn'), behaves('slow'), phase('Pending'), { key: waiting, operator: 'DoesNotExist' }],
    status: status('Pending', 'False', waitingFor('ContainerCreating')),
  }),
  stage('pod-slow-ready', {
    when: [alive, behaves('slow'), phase('Pending'), { key: waiting, operator: 'In', values: ['ContainerCreating'] }],
    delayMs: 5000,
    status: status('Running', 'True', running(true)),
  }),
  stage('pod-image-missing', {
    when: [alive, behaves('missing'), { key: waiting, operator: 'DoesNotExist' }],
    delayMs: 300,
    event: { type: 'Warning', reason: 'Failed', message: 'Failed to pull image: manifest unknown: manifest unknown' },
    status: status('Pending', 'False', waitingFor('ErrImagePull', 'manifest unknown: manifest unknown')),
  }),
  stage('pod-image-still-missing', {
    when: [alive, behaves('missing'), { key: waiting, operator: 'In', values: ['ErrImagePull'] }],
    delayMs: 700,
    event: { type: 'Warning', reason: 'Failed', message: 'Error: ImagePullBackOff' },
    status: status('Pending', 'False', waitingFor('ImagePullBackOff', 'Back-off pulling image')),
  }),
  stage('pod-crashes', {
    when: [alive, behaves('crash', 'flaky'), notYet(waiting, 'CrashLoopBackOff'), notYet(ready, 'True')],
    delayMs: 300,
    event: { type: 'Warning', reason: 'BackOff', message: 'Back-off restarting failed container' },
    status: status('Running', 'False', crashed()),
  }),
  stage('pod-heals', {
    when: [alive, behaves('flaky'), { key: waiting, operator: 'In', values: ['CrashLoopBackOff'] }],
    delayMs: 6000,
    status: status('Running', 'True', running(true)),
  }),
  stage('pod-unready', {
    when: [alive, behaves('unready'), notYet(ready, 'False')],
    delayMs: 300,
    event: {
      type: 'Warning',
      reason: 'Unhealthy',
      message: 'Readiness probe failed: HTTP probe failed with statuscode: 503',
    },
    status: status('Running', 'False', running(false)),
  }),
  stage('job-pod-succeeds', {
    when: [alive, ofJob('In'), behaves('normal'), phase('Pending')],
    delayMs: 500,
    status: status('Succeeded', 'False', terminated(0, 'Completed')),
  }),
  stage('job-pod-fails', {
    when: [alive, ofJob('In'), behaves('failing'), phase('Pending')],
    delayMs: 500,
    status: status('Failed', 'False', terminated(1, 'Error')),
  }),
  stage('pod-deleted', {
    when: [{ key: '.metadata.deletionTimestamp', operator: 'Exists' }],
    delayMs: 200,
    removes: true,
  }),
];

function notYet(key: string, ...values: string[]): Condition {
  return { key, operator: 'NotIn', values };
}

function stage(name: string, { when, delayMs = 0, delayAnnotation, event, status, removes }: StageOptions): object {
  const from =
    delayAnnotation === undefined
      ? {}
      : { durationFrom: { expressionFrom: `.metadata.annotations["${delayAnnotation}"]` } };
  return {
    apiVersion: 'kwok.x-k8s.io/v1alpha1',
    kind: 'Stage',
    metadata: { name },
    spec: {
      resourceRef: { apiGroup: 'v1', kind: 'Pod' },
      selector: { matchExpressions: when },
      delay: { durationMilliseconds: delayMs, ...from },
      next: { event, statusTemplate: status, ...(removes && { finalizers: { empty: true }, delete: true }) },
    },
  };
}

/** A pod's status as a template in kwok's language (Go's, with sprig): one container line for each container. */
function status(podPhase: string, isReady: 'True' | 'False', container: string): string {
  const reason = isReady === 'True' ? '' : `, reason: ContainersNotReady, message: "containers with unready status"`;
  const condition = (type: string, value: string, why = '') =>
    `- {type: ${type}, status: "${value}", lastTransitionTime: {{ $now | Quote }}${why}}`;
  return `{{ $now := now | date "2006-01-02T15:04:05Z07:00" }}
{{ $pod := .metadata.name }}
phase: ${podPhase}
startTime: {{ or .status.startTime $now | Quote }}
hostIP: {{ NodeIPWith .spec.nodeName | Quote }}
podIP: {{ PodIPWith .spec.nodeName ( or .spec.hostNetwork false ) ( or .metadata.uid "" ) ( or .metadata.name "" ) ( or .metadata.namespace "" ) | Quote }}
conditions:
${condition('Initialized', 'True')}
${condition('Ready', isReady, reason)}
${condition('ContainersReady', isReady, reason)}
containerStatuses:
{{ range .spec.containers }}
- name: {{ .name | Quote }}
  image: {{ .image | Quote }}
  ${container.replaceAll('\n', '\n  ')}
{{ end }}
`;
}

function running(isReady: boolean): string {
  return `${imageId}\nready: ${isReady}\nstarted: ${isReady}\nrestartCount: 0\nstate: {running: {startedAt: {{ $now | Quote }}}}`;
}

function waitingFor(reason: string, message = ''): string {
  const said = message === '' ? '' : `, message: {{ printf "${message} %s" .image | Quote }}`;
  return `imageID: ""\nready: false\nstarted: false\nrestartCount: 0\nstate: {waiting: {reason: ${reason}${said}}}`;
}

function crashed(): string {
  const message = `{{ printf "back-off 10s restarting failed container=%s pod=%s" .name $pod | Quote }}`;
  return `${imageId}
ready: false
started: false
restartCount: 3
state: {waiting: {reason: CrashLoopBackOff, message: ${message}}}
lastState: {terminated: {exitCode: 1, reason: Error, startedAt: {{ $now | Quote }}, finishedAt: {{ $now | Quote }}}}`;
}

function terminated(exitCode: number, reason: string): string {
  return `${imageId}
ready: false
started: false
restartCount: 0
state: {terminated: {exitCode: ${exitCode}, reason: ${reason}, startedAt: {{ $now | Quote }}, finishedAt: {{ $now | Quote }}}}`;
}
