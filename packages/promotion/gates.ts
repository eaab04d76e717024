/** What must hold before a release may enter an environment. Every gate is a pure function with evidence. */
import type { Environment, Hold, ImagePolicy } from './config.ts';
import { standingHold } from './hold.ts';
import { formatVersion, type ImageMove, type Version } from './images.ts';
import type { GateEntry } from './ledger.ts';

export interface GateResult {
  gate: 'image-policy' | 'hold' | 'source-healthy' | 'approved-plan';
  status: 'passed' | 'blocked';
  /** What was looked at and found, one finding a line. */
  evidence: readonly string[];
  /** When the gate opens by itself, as ISO 8601. */
  opens?: string;
}

/** What the source environment's engine says, when a gate wanted to know. */
export interface SourceHealth {
  kind: 'healthy' | 'unhealthy';
  /** One finding a line, as of now. */
  evidence: readonly string[];
}

export interface GateFacts {
  environment: Environment;
  /** Images that would enter. */
  entering: readonly Pick<ImageMove, 'repository' | 'to'>[];
  /** Repositories of those that this promotion was not asked for: earlier ones put them into its pull request. */
  kept?: readonly string[];
  /** The newest entry about the environment in the ledger. */
  ledger: GateEntry | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  /** The user lifts a hold of the ledger with this promotion. */
  liftHold: boolean;
  /** Left out where no gate asks for it. */
  sourceHealth?: SourceHealth;
}

export function evaluateGates(facts: GateFacts): GateResult[] {
  return [imagePolicyGate(facts), holdGate(facts), ...sourceHealthyGate(facts)];
}

function imagePolicyGate({ environment, entering, kept = [] }: GateFacts): GateResult {
  const violations = entering.flatMap(({ repository, to }) =>
    policyViolations(environment.images, to).map(
      (violation) => `${repository} ${formatVersion(to)}: ${violation}${kept.includes(repository) ? KEPT : ''}`,
    ),
  );
  if (violations.length > 0) return { gate: 'image-policy', status: 'blocked', evidence: [...new Set(violations)] };
  return { gate: 'image-policy', status: 'passed', evidence: [describePolicy(environment.images)] };
}

const KEPT =
  ' (not asked for by this run, but in the open pull request since an earlier one: close that pull request to promote without this image)';

function describePolicy({ tags, requireDigest, mutableTags }: ImagePolicy): string {
  const rules = [
    tags && `tags match ${tags.source}`,
    requireDigest && 'pinned by digest',
    mutableTags === 'forbid' && 'no mutable tags',
  ].filter((rule) => typeof rule === 'string');
  return rules.length === 0 ? 'no policy set' : rules.join(', ');
}

function policyViolations(policy: ImagePolicy, { tag, digest }: Version): string[] {
  const violations: string[] = [];
  if (policy.tags && !(tag !== undefined && policy.tags.test(tag))) {
    violations.push(
      `${tag === undefined ? 'no tag, but' : `tag ${tag} does not match`} ${policy.tags.source}${tag === undefined ? ' is required' : ''}`,
    );
  }
  if (policy.requireDigest && !digest) violations.push('a digest is required');
  if (policy.mutableTags === 'forbid' && !digest && (tag === undefined || isMutableTag(tag))) {
    violations.push(
      `${tag === undefined ? 'no tag means latest, which' : `tag ${tag}`} can be moved to another image; pin it by digest or use a version`,
    );
  }
  return violations;
}

const MUTABLE_TAG =
  /^(latest|stable|edge|nightly|canary|current|next|rolling|main|master|trunk|head|dev|develop|development|test|testing|qa|uat|stage|staging|preview|prod|production|release)$/i;

/** Tags that are moved by design: `latest`, branch and environment names, and `<anything>-latest`. */
export function isMutableTag(tag: string): boolean {
  return MUTABLE_TAG.test(tag) || /(^|[-_.])latest$/i.test(tag);
}

function holdGate({ environment, ledger, now, liftHold }: GateFacts): GateResult {
  const declared = environment.hold;
  if (declared && !isOver(declared, now)) {
    return blockedByHold(declared, `hold in gitops.yaml: ${declared.reason}`);
  }
  const standing = standingHold(ledger, now);
  if (standing === undefined) {
    return { gate: 'hold', status: 'passed', evidence: [`${environment.name} is not on hold`] };
  }
  const placed = `hold placed by ${standing.by ?? 'somebody'} in ${standing.sha.slice(0, 12)}: ${standing.reason}`;
  if (liftHold) return { gate: 'hold', status: 'passed', evidence: [`${placed} (lifted by this promotion)`] };
  return blockedByHold(standing, placed);
}

/** A promotion of what the source never ran, or of what is failing there right now, is stopped here (W5.2). */
function sourceHealthyGate({ sourceHealth }: GateFacts): GateResult[] {
  if (sourceHealth === undefined) return [];
  const status = sourceHealth.kind === 'healthy' ? 'passed' : 'blocked';
  return [{ gate: 'source-healthy', status, evidence: sourceHealth.evidence }];
}

/** What was approved is what happens; a promotion that has become another one meanwhile is looked at again. */
export function approvedPlanGate(approved: string, planned: string): GateResult {
  if (approved === planned) return { gate: 'approved-plan', status: 'passed', evidence: [`plan ${short(planned)}`] };
  const evidence = `plan ${short(approved)} was approved, and it has become ${short(planned)}: the environments, or gitops.yaml, have changed since`;
  return { gate: 'approved-plan', status: 'blocked', evidence: [evidence] };
}

function short(hash: string): string {
  return hash.slice(0, 12);
}

function isOver({ until }: Pick<Hold, 'until'>, now: number): boolean {
  return until !== undefined && until <= now;
}

function blockedByHold({ until }: Pick<Hold, 'until'>, evidence: string): GateResult {
  const opens = until === undefined ? {} : { opens: new Date(until).toISOString() };
  return { gate: 'hold', status: 'blocked', evidence: [evidence], ...opens };
}
