/** Whether any object is what its spec asks for: kstatus (facts C.3) first, then what its kind means by it. Pure. */
import type { Assessment, Progressing } from '../readiness.ts';
import type { Look } from '../wait.ts';
import type { KubernetesObject } from './api.ts';
import { assessRollout } from './assess-rollout.ts';
import { assessDaemonSet, assessDeployment, assessReplicaSet, assessStatefulSet, count } from './assess-workload.ts';
import { type Conditioned, conditionOf, describeCondition, type Job, type Pod } from './objects.ts';
import { podTrouble } from './pod-trouble.ts';

const ready = (reason: string): Assessment => ({ state: 'ready', reason });
const progressing = (reason: string): Progressing => ({ state: 'progressing', reason });

/** @param now milliseconds since the epoch */
export function assessObject(object: KubernetesObject, now: number): Look {
  const early = generalRules(object, now);
  if (early !== undefined) return { assessment: early, facets: {} };
  const rule = RULES[`${groupOf(object)}/${object.kind}`];
  return rule === undefined ? plain(byConditions(object)) : rule(object, now);
}

/** What kstatus says of every kind, in this order. */
function generalRules({ metadata, status, apiVersion }: KubernetesObject, now: number): Assessment | undefined {
  const { deletionTimestamp, finalizers = [], generation, creationTimestamp } = metadata;
  if (deletionTimestamp !== undefined) {
    const held = finalizers.length === 0 ? '' : `, held by ${finalizers.join(', ')}`;
    return { state: 'failed', reason: `is being deleted since ${deletionTimestamp}${held}`, patience: 'grace' };
  }
  const seen = conditioned(status);
  const observed = observedGeneration(seen);
  if (generation !== undefined && observed !== undefined && observed < generation) {
    return progressing(`its controller has not seen generation ${generation} yet, only ${observed}`);
  }
  // A custom resource nobody has looked at yet is Current for kstatus, and yet nothing of it is done.
  const age = now - Date.parse(creationTimestamp ?? '');
  if (status === undefined && isCustom(apiVersion) && age < UNTOUCHED) {
    return { ...progressing('has no status yet'), decidesAt: now - age + UNTOUCHED };
  }
  const reconciling = conditionOf(seen, 'Reconciling');
  if (reconciling?.status === 'True') return progressing(`reconciling: ${describeCondition(reconciling)}`);
  const stalled = conditionOf(seen, 'Stalled');
  if (stalled?.status !== 'True') return undefined;
  return { state: 'failed', reason: `stalled: ${describeCondition(stalled)}`, patience: 'none' };
}

/** Milliseconds after which a custom resource without status is taken for one that never gets one. */
const UNTOUCHED = 15_000;

function conditioned(status: unknown): Conditioned {
  return typeof status === 'object' && status !== null ? status : {};
}

/** Argo Rollouts writes it as a string, and once wrote a hash. */
function observedGeneration({ observedGeneration }: Conditioned): number | undefined {
  const observed = Number(observedGeneration ?? Number.NaN);
  return Number.isNaN(observed) ? undefined : observed;
}

function groupOf({ apiVersion }: KubernetesObject): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

function isCustom(apiVersion: string): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return group.includes('.') && !group.endsWith('.k8s.io');
}

function plain(assessment: Assessment): Look {
  return { assessment, facets: {} };
}

/** As kstatus: a Ready that is not True is on its way, and what has none is as it should be. */
function byConditions({ metadata, status }: KubernetesObject): Assessment {
  const condition = conditionOf(conditioned(status), 'Ready');
  if (condition === undefined) return ready('exists');
  const { observedGeneration: observed } = condition;
  if (observed !== undefined && metadata.generation !== undefined && observed < metadata.generation) {
    return progressing(`its Ready condition is still of generation ${observed}`);
  }
  if (condition.status === 'True') return ready(describeCondition(condition));
  return progressing(`not ready: ${describeCondition(condition)}`);
}

type Rule = (object: KubernetesObject, now: number) => Look;

/** The kind decides what is in `spec` and `status`. */
function rule<Known extends KubernetesObject>(assess: (object: Known, now: number) => Look): Rule {
  return (object, now) => assess(object as Known, now);
}

const RULES: Readonly<Record<string, Rule>> = {
  'apps/Deployment': rule(beginning(assessDeployment)),
  'apps/StatefulSet': rule(beginning(assessStatefulSet)),
  'apps/DaemonSet': rule(beginning(assessDaemonSet)),
  'apps/ReplicaSet': rule(beginning(assessReplicaSet)),
  'argoproj.io/Rollout': rule(beginning(assessRollout)),
  'batch/Job': rule(assessJob),
  '/Pod': rule(assessPod),
  '/PersistentVolumeClaim': rule(phased({ Bound: 'ready', Lost: 'failed' })),
  '/Namespace': rule(phased({ Active: 'ready' })),
  '/Service': rule(assessService),
  'apiextensions.k8s.io/CustomResourceDefinition': rule(assessCustomResourceDefinition),
  'apiregistration.k8s.io/APIService': rule(assessApiService),
};

/** A workload whose controller has not looked at it yet must not be judged by numbers that are not there. */
function beginning<Known extends KubernetesObject<unknown, Conditioned>>(
  assess: (object: Known) => Look,
): (object: Known) => Look {
  return (object) =>
    object.status?.observedGeneration === undefined
      ? plain(progressing('its controller has not seen it yet'))
      : assess(object);
}

/** Complete, and not merely started, as kstatus has it: a migration that is still running is no migration done. */
function assessJob({ spec = {}, status = {} }: Job): Look {
  const { completions = 1 } = spec;
  const { active = 0, succeeded = 0, failed = 0 } = status;
  const facets = { Pods: `${succeeded}/${completions}` };
  const failure = [conditionOf(status, 'Failed'), conditionOf(status, 'FailureTarget')].find(isTrue);
  if (failure !== undefined) {
    return { facets, assessment: { state: 'failed', reason: describeCondition(failure), patience: 'none' } };
  }
  if (isTrue(conditionOf(status, 'Complete'))) return { facets, assessment: ready('complete') };
  if (spec.suspend === true) {
    const hint = 'Set spec.suspend to false, or see which queue holds it.';
    return { facets, assessment: { state: 'blocked', reason: 'suspended', hint, patience: 'grace' } };
  }
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  return {
    facets,
    assessment: progressing(`${count(active, 'pod')} active, ${succeeded} of ${completions} done${failures}`),
  };
}

function isTrue(condition: { status: string } | undefined): boolean {
  return condition?.status === 'True';
}

function assessPod(pod: Pod, now: number): Look {
  const { phase = 'Pending', reason, message } = pod.status ?? {};
  const facets = { Phase: phase };
  if (phase === 'Succeeded') return { facets, assessment: ready('completed') };
  if (phase === 'Failed') {
    const why = [reason, message].filter(Boolean).join(': ') || podTrouble(pod, now)?.reason || 'it does not say why';
    return { facets, assessment: { state: 'failed', reason: why, patience: 'none' } };
  }
  if (isTrue(conditionOf(pod.status, 'Ready'))) return { facets, assessment: ready('ready') };
  const trouble = podTrouble(pod, now);
  if (trouble === undefined) return { facets, assessment: progressing(`${phase.toLowerCase()}, not ready yet`) };
  return { facets, assessment: { state: 'failed', reason: trouble.reason, patience: 'grace' } };
}

function phased(states: Readonly<Record<string, 'ready' | 'failed'>>) {
  return ({ status }: KubernetesObject<unknown, { phase?: string }>): Look => {
    const { phase = 'Pending' } = status ?? {};
    const facets = { Phase: phase };
    if (states[phase] === 'ready') return { facets, assessment: ready(phase) };
    if (states[phase] === 'failed') return { facets, assessment: { state: 'failed', reason: phase, patience: 'none' } };
    return { facets, assessment: progressing(phase) };
  };
}

function assessService({
  spec,
  status,
}: KubernetesObject<{ type?: string }, { loadBalancer?: { ingress?: readonly unknown[] } }>): Look {
  if (spec?.type !== 'LoadBalancer') return plain(ready('exists'));
  const addresses = status?.loadBalancer?.ingress ?? [];
  return plain(addresses.length > 0 ? ready('has an address') : progressing('its load balancer has no address yet'));
}

function assessCustomResourceDefinition({ status }: KubernetesObject<unknown, Conditioned>): Look {
  const names = conditionOf(status, 'NamesAccepted');
  if (names?.status === 'False') {
    return plain({ state: 'failed', reason: describeCondition(names), patience: 'grace' });
  }
  return plain(isTrue(conditionOf(status, 'Established')) ? ready('established') : progressing('not established yet'));
}

function assessApiService({ status }: KubernetesObject<unknown, Conditioned>): Look {
  const available = conditionOf(status, 'Available');
  if (available?.status === 'True') return plain(ready('available'));
  return plain(progressing(available === undefined ? 'not available yet' : describeCondition(available)));
}
