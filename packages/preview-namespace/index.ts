/** Previews in the cluster: claimed, filled, looked at, taken down. */
export {
  type Announcements,
  type Announcer,
  announcer,
  type PreviewForge,
  type PreviewRepository,
} from './announce.ts';
export { applyDocuments } from './apply-documents.ts';
export {
  type Claimed,
  type ClaimRequest,
  claimNamespace,
  HEARTBEAT,
  isOfNewerRun,
  release,
  renew,
  takeDownOwn,
} from './claim.ts';
export { confineDocuments, overrideImages, readDocuments, refOf } from './documents.ts';
export { type EventPullRequest, eventPullRequest, readNumber } from './event.ts';
export { copyPullSecrets, readSecretNames, setGuardrails } from './fill.ts';
export { type Heartbeat, HoldLost, intervalHeartbeat, whileHeld } from './hold.ts';
export { listPreviews, NAMESPACE, type PreviewSurroundings, readNamespace } from './surroundings.ts';
export { type TakeDown, type TakenDown, takeDown } from './take-down.ts';
export { findEntrance } from './visit.ts';
export { type WorkspaceFiles, workspaceFiles } from './workspace-files.ts';
