export { assertAdmitted } from './admission.ts';
export { type BroughtDifference, bringDifference, type SettledFile } from './bring-difference.ts';
export { cherryPickByHand } from './by-hand.ts';
export { type CommitIdentity, commitChange } from './commit.ts';
export { deployedImages, environmentPaths, readEnvironment } from './environments.ts';
export { decodeText, listFor, readManifests, type SelectedPath, selectPaths } from './files.ts';
export type { KeptPullRequest, PullRequestContent } from './kept-pull-request.ts';
export { type CommitInputs, commitMessage } from './message.ts';
export { preview } from './movement-request.ts';
export { type AskSource, type PreparedPromotion, type PromotionRequest, readLatestEntry } from './prepare.ts';
export { commitPromotion, planNow } from './promotion.ts';
export type { Proposal, ProposalOptions } from './proposal.ts';
export {
  announceDryRun,
  announcePlan,
  announceProposal,
  cutDiff,
  localDiff,
  previewDiff,
  proposalOutputs,
  summarisePromotion,
} from './report.ts';
export { type ConfigRepository, openConfigRepository, runOnRepository } from './repository.ts';
export { proposalOptions, readPromotionRequest } from './request.ts';
export { commitRollback, type PreparedRollback, proposeRollback, type RollbackRequest } from './rollback.ts';
export { readRollbackRequest, rollbackPullRequest, rollbackText } from './rollback-request.ts';
export { planRollback, stopOpenPromotions, warnOfAutomation } from './rollback-surroundings.ts';
export { findEnvironment, readConfig } from './route.ts';
export { readTextInput } from './text-input.ts';
