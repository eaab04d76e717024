/** Everything that opens, updates and closes pull requests; loaded by the runs that have one. */
export { ownedByTrailer } from './head-state.ts';
export { keepPullRequest } from './kept-pull-request.ts';
export { proposePromotion } from './proposal.ts';
