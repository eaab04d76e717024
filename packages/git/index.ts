export type { AppliedDifference, Difference } from './apply-difference.ts';
export { assertBranchName, branchNameProblem, tagNameProblem } from './branch-name.ts';
export type { CommitRequest, CommitTree } from './commit.ts';
export type { LoggedCommit } from './commit-object.ts';
export {
  type BranchCommit,
  type BranchCommitOutcome,
  type CommitContent,
  commitToBranch,
  type Edit,
  type Publish,
} from './commit-to-branch.ts';
export type { ChangedFile } from './diff.ts';
export { UnsupportedGitError } from './git-process.ts';
export type { MergedTree } from './merge.ts';
export { formatMessage, type MessageParts, parseTrailers, type Trailer, withoutSkipTokens } from './message.ts';
export { originsOf, withOrigin } from './origin.ts';
export { formatPerson, type Person, parsePerson, personProblem } from './person.ts';
export { type GitRepository, openRepository } from './repository.ts';
export { assertRepositoryPath } from './repository-path.ts';
export type { Snapshot, TreeEntry } from './snapshot.ts';
export type { Tag, TagRequest, TagSigning } from './tag.ts';
export type { Changes, FileChange } from './tree-change.ts';
export type { FileMode, PlainMode } from './tree-object.ts';
export type { GitAccess } from './workspace.ts';
