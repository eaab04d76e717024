/** What a release is called, what its notes say, and where they stand. Pure. */
export { hasNotes, withNotes } from './body.ts';
export { hasSection, putSection } from './changelog.ts';
export { levelOf, readConventional } from './conventional.ts';
export { type ChangeEntry, changeEntries } from './entries.ts';
export {
  type ImageChange,
  type PromotionNote,
  plainOrCode,
  type ReleaseFacts,
  renderNotes,
  type SourceChanges,
} from './notes.ts';
export { isHighest, predecessors, type ReleaseTag, releaseTags } from './release-tags.ts';
export {
  type ChangeLevel,
  compareVersions,
  formatVersionNumber,
  isPrerelease,
  nextVersion,
  parseVersion,
  type SemanticVersion,
} from './version.ts';
