export { type Environment, type GitopsConfig, gitopsJsonSchema, parseConfig, type Strategy } from './config.ts';
export type { Delivery } from './delivery.ts';
export type { EnvironmentVersions } from './diagram.ts';
export { evaluateGates, type GateResult, isMutableTag, type SourceHealth } from './gates.ts';
export { type HoldRequest, holdEnd, holdTrailers, isSameHold, latestEntry, standingHold } from './hold.ts';
export {
  effectiveImages,
  formatVersion,
  type ImageMove,
  ImageSelectionError,
  movesBetween,
  planImageMoves,
  sameVersion,
  type Version,
  versionOf,
} from './images.ts';
export {
  type ChangeEntry,
  type GateEntry,
  type HoldEntry,
  imageTrailers,
  isSameReason,
  promotionTrailers,
  type RollbackEntry,
  readLedgerEntries,
  rollbackTrailers,
  type Trailer,
} from './ledger.ts';
export {
  type Chapter,
  describeCandidate,
  earlierStates,
  findChange,
  findStates,
  indexOf,
  type Ledger,
  listCandidates,
  type NamedState,
  openLedger,
} from './ledger-history.ts';
export { describeMoves, describePlan, fillTemplate } from './message.ts';
export {
  blockedBy,
  type Plan,
  type PlanFacts,
  type PlannedCommit,
  type PlannedFile,
  planPromotion,
  type Stage,
} from './plan.ts';
export {
  adviseOn,
  describeBlockers,
  describeMissing,
  describeNothing,
  describeUnversioned,
  type Links,
  type ShippedChanges,
} from './presentation.ts';
export { isPromotionBody, keepTickedBoxes, normaliseLines, pullRequestBody, pullRequestTitle } from './pull-request.ts';
export {
  type RollbackFacts,
  type RollbackOutcome,
  rollbackBody,
  rollbackSummary,
  rollbackTitle,
} from './rollback-text.ts';
export { routeProblem } from './route.ts';
export { parseInstant } from './shape.ts';
export { sourceRanges } from './source-ref.ts';
export { type PromotionResult, promotionSummary } from './summary.ts';
