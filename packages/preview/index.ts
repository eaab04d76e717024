/** The rules of preview namespaces: what they are called, whose they are, which may come and which must go. Pure. */
export {
  type Admission,
  admit,
  admitCheckout,
  type ForkPolicy,
  type LabelEvent,
  parseForkPolicy,
  type SeenPullRequest,
  stillWanted,
  withinCap,
} from './admission.ts';
export { age, commentMarker, type PreviewStatus, previewComment, type TroubleText } from './comment.ts';
export {
  GUARDRAIL_KINDS,
  type GuardrailSettings,
  guardrails,
  INVENTORY,
  isReserved,
  parsePairs,
  parseQuantities,
} from './guardrails.ts';
export { dnsLabel, fillTemplate, labelValue, namespaceName, type Placeholders } from './naming.ts';
export {
  type Claim,
  claimAnnotations,
  holdAnnotations,
  isHeldByAnother,
  isOf,
  isOfRepository,
  type NamespaceObject,
  OWNED,
  ownershipLabels,
  ownershipSelector,
  type Preview,
  type PreviewOwner,
  type PreviewSource,
  RELEASED,
  readPreview,
  takenDownAnnotations,
} from './ownership.ts';
export { minute, type PullRequestState, type Reaping, reaping } from './reap.ts';
export {
  type Entrances,
  findUrl,
  type Gateway,
  type HttpRoute,
  httpUrl,
  type Ingress,
  type Service,
  urlFromTemplate,
} from './url.ts';
