/** How a namespace says whose preview it is: written when it is made, and believed only when it is whole. Pure. */
import { labelValue } from './naming.ts';

/** The part of a Namespace that matters here. */
export interface NamespaceObject {
  metadata: {
    name: string;
    uid?: string;
    resourceVersion?: string;
    creationTimestamp?: string;
    deletionTimestamp?: string;
    labels?: Readonly<Record<string, string>>;
    annotations?: Readonly<Record<string, string>>;
  };
}

/** Whose preview it is. */
export interface PreviewOwner {
  /** Address of the repository on its forge, `https://github.com/acme/shop`: two forges may have an `acme/shop`. */
  repository: string;
  pullRequest: number;
}

/** One preview as its namespace tells. Times are milliseconds since the epoch. */
export interface Preview extends PreviewOwner {
  namespace: string;
  uid: string;
  resourceVersion: string;
  /** Commit of the pull request that was deployed last, or is being. */
  headSha: string;
  createdAt: number;
  /** Undefined when it may live as long as its pull request. */
  expiresAt: number | undefined;
  source: PreviewSource;
  /** The run that deploys into it right now, and until when that is believed without a sign of life. */
  holder: { id: string; until: number } | undefined;
  /** Somebody has begun to take it down. */
  isBeingTakenDown: boolean;
  /** Kubernetes is deleting it. */
  isTerminating: boolean;
}

export const PREVIEW_SOURCES = ['helm', 'kustomize', 'manifests'] as const;
/** What fills it; a helm release must be uninstalled before its namespace goes. */
export type PreviewSource = (typeof PREVIEW_SOURCES)[number];

export const OWNED = 'gitops-actions/preview';
const MANAGED_BY = 'app.kubernetes.io/managed-by';
export const MANAGER = 'gitops-actions';
const REPOSITORY = 'gitops-actions/repository';
const PULL_REQUEST = 'gitops-actions/pull-request';
const HEAD_SHA = 'gitops-actions/head-sha';
const CREATED_AT = 'gitops-actions/created-at';
const EXPIRES_AT = 'gitops-actions/expires-at';
const SOURCE = 'gitops-actions/source';
const HOLDER = 'gitops-actions/held-by';
const HELD_UNTIL = 'gitops-actions/held-until';
const TAKEN_DOWN = 'gitops-actions/taken-down-since';

/** Selects the previews of one repository; whose they really are, their annotations tell. */
export function ownershipSelector(repository: string): string {
  return `${OWNED}=true,${MANAGED_BY}=${MANAGER},${REPOSITORY}=${repositoryLabel(repository)}`;
}

/** Of a namespace, and of everything we put into it ourselves. */
export function ownershipLabels({ repository, pullRequest }: PreviewOwner): Record<string, string> {
  return {
    [MANAGED_BY]: MANAGER,
    [OWNED]: 'true',
    [REPOSITORY]: repositoryLabel(repository),
    [PULL_REQUEST]: String(pullRequest),
  };
}

function repositoryLabel(repository: string): string {
  return labelValue(canonical(repository));
}

/** Forges do not tell upper from lower case in the names of repositories. */
function canonical(repository: string): string {
  return repository
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
}

/** What a run writes on the namespace when it takes hold of it. Null removes an annotation, as a merge patch does. */
export interface Claim extends PreviewOwner {
  headSha: string;
  source: PreviewSource;
  createdAt: number;
  expiresAt: number | undefined;
  holder: { id: string; until: number };
}

export function claimAnnotations(claim: Claim): Record<string, string | null> {
  return {
    [REPOSITORY]: claim.repository,
    [HEAD_SHA]: claim.headSha,
    [SOURCE]: claim.source,
    [CREATED_AT]: timestamp(claim.createdAt),
    [EXPIRES_AT]: claim.expiresAt === undefined ? null : timestamp(claim.expiresAt),
    ...holdAnnotations(claim.holder),
  };
}

export function holdAnnotations({ id, until }: { id: string; until: number }): Record<string, string> {
  return { [HOLDER]: id, [HELD_UNTIL]: timestamp(until) };
}

export const RELEASED: Readonly<Record<string, null>> = { [HOLDER]: null, [HELD_UNTIL]: null };

export function takenDownAnnotations(now: number): Record<string, string> {
  return { [TAKEN_DOWN]: timestamp(now) };
}

/** Undefined when it is none of ours: then nobody may change or delete it. */
export function readPreview({ metadata }: NamespaceObject): Preview | undefined {
  const { labels = {}, annotations = {}, uid = '', resourceVersion = '' } = metadata;
  const repository = annotations[REPOSITORY];
  const number = /^[1-9]\d{0,14}$/.test(labels[PULL_REQUEST] ?? '') ? Number(labels[PULL_REQUEST]) : undefined;
  if (repository === undefined || number === undefined) return undefined;
  const owner = { repository, pullRequest: number };
  const isOurs = Object.entries(ownershipLabels(owner)).every(([name, value]) => labels[name] === value);
  if (!isOurs) return undefined;
  return {
    ...owner,
    namespace: metadata.name,
    uid,
    resourceVersion,
    headSha: annotations[HEAD_SHA] ?? '',
    createdAt: time(annotations[CREATED_AT]) ?? time(metadata.creationTimestamp) ?? 0,
    expiresAt: time(annotations[EXPIRES_AT]),
    source: PREVIEW_SOURCES.find((source) => source === annotations[SOURCE]) ?? 'helm',
    holder: readHolder(annotations),
    isBeingTakenDown: annotations[TAKEN_DOWN] !== undefined,
    isTerminating: metadata.deletionTimestamp !== undefined,
  };
}

function readHolder(annotations: Readonly<Record<string, string>>): Preview['holder'] {
  const { [HOLDER]: id, [HELD_UNTIL]: until } = annotations;
  return id === undefined ? undefined : { id, until: time(until) ?? 0 };
}

export function isOf(preview: PreviewOwner, owner: PreviewOwner): boolean {
  return isOfRepository(preview, owner.repository) && preview.pullRequest === owner.pullRequest;
}

export function isOfRepository(preview: PreviewOwner, repository: string): boolean {
  return canonical(preview.repository) === canonical(repository);
}

/** Another run than `id` is at work in it, and has given a sign of life lately. */
export function isHeldByAnother({ holder }: Preview, id: string, now: number): boolean {
  return holder !== undefined && holder.id !== id && holder.until > now;
}

function timestamp(at: number): string {
  return new Date(at).toISOString();
}

function time(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}
