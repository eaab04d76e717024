/** The root cause, as Argo CD's API server lets us see it: live pods, their events and logs. */
import { RemoteError } from '#errors';
import { describeEvent, type EventFields, newestEvents } from '../events.ts';
import { requestJson, requestText } from '../http.ts';
import type { Pod } from '../kubernetes/objects.ts';
import { podTrouble, unreadiness } from '../kubernetes/pod-trouble.ts';
import type { Trouble } from '../trouble.ts';
import type { Asking } from './api-client.ts';
import { fields, items } from './json.ts';
import { nodeTrouble, type ResourceTree, suspectPods, suspectResources, type TreeNode } from './tree.ts';

const MOST_PODS = 3;
const LOG_LINES = 20;

/** @param now milliseconds since the epoch */
export async function explainByApi(
  asking: Asking,
  tree: ResourceTree,
  now: number,
  signal: AbortSignal,
): Promise<Trouble[]> {
  const pods = suspectPods(tree).slice(0, MOST_PODS);
  const others = suspectResources(tree).slice(0, MOST_PODS);
  return Promise.all([
    ...pods.map((pod) => explainPod(asking, pod, now, signal)),
    ...others.map(async (node) => ({ ...nodeTrouble(node), events: await events(asking, node, signal) })),
  ]);
}

async function explainPod(asking: Asking, node: TreeNode, now: number, signal: AbortSignal): Promise<Trouble> {
  const [pod, happened] = await Promise.all([livePod(asking, node, signal), events(asking, node, signal)]);
  const fault = pod === undefined ? undefined : (podTrouble(pod, now) ?? unreadiness(pod));
  const trouble = { ...nodeTrouble(node), events: happened };
  if (fault === undefined) return trouble;
  const { container, reason, log } = fault;
  if (container === undefined) return { ...trouble, reason };
  const lines = log === 'none' ? [] : await logLines(asking, node, { container, previous: log === 'previous' }, signal);
  return { ...trouble, container, reason, log: lines };
}

async function livePod(
  { endpoint, path, query }: Asking,
  node: TreeNode,
  signal: AbortSignal,
): Promise<Pod | undefined> {
  const wanted = { namespace: node.namespace, resourceName: node.name, version: 'v1', group: '', kind: 'Pod' };
  const { json } = await requestJson(
    endpoint,
    { path: `${path}/resource`, query: { ...query, ...wanted } },
    signal,
  ).catch(nothing);
  const { manifest } = fields(json);
  const pod: unknown = typeof manifest === 'string' ? JSON.parse(manifest) : undefined;
  return isPod(pod) ? pod : undefined;
}

function isPod(value: unknown): value is Pod {
  return fields(value)['kind'] === 'Pod';
}

async function events({ endpoint, path, query }: Asking, node: TreeNode, signal: AbortSignal): Promise<string[]> {
  const of = { resourceNamespace: node.namespace, resourceName: node.name, resourceUID: node.uid };
  const { json } = await requestJson(endpoint, { path: `${path}/events`, query: { ...query, ...of } }, signal).catch(
    nothing,
  );
  return newestEvents(items(fields(json)['items']).map((event): EventFields => fields(event))).map(describeEvent);
}

async function logLines(
  { endpoint, path, query }: Asking,
  { namespace, name }: TreeNode,
  { container, previous }: { container: string; previous: boolean },
  signal: AbortSignal,
): Promise<string[]> {
  const of = { namespace, podName: name, container, tailLines: String(LOG_LINES), previous: String(previous) };
  const text = await requestText(endpoint, { path: `${path}/logs`, query: { ...query, ...of } }, signal).catch(
    (error: unknown) => nothing(error) && '',
  );
  return text
    .split('\n')
    .map(readLogLine)
    .filter((line) => line !== undefined);
}

/** The last entry of the stream is empty, and says that it is the last. */
function readLogLine(line: string): string | undefined {
  if (line.trim() === '') return undefined;
  const { content, last } = fields(fields(JSON.parse(line))['result']);
  return last === true || typeof content !== 'string' ? undefined : content;
}

/** Explaining is a kindness: what may not be asked (logs need their own permission) is left out. */
function nothing(error: unknown): { json: undefined } {
  if (error instanceof RemoteError) return { json: undefined };
  throw error;
}
