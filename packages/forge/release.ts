/** The part of the port that speaks of releases: a tag with notes. */

export interface Release {
  id: string;
  tag: string;
  name: string;
  /** Markdown. */
  body: string;
  draft: boolean;
  prerelease: boolean;
  url: string;
  /** Where files can be attached; undefined where there is no such thing. */
  uploadUrl: string | undefined;
}

export interface ReleaseContent {
  /** Must exist already. */
  tag: string;
  name: string;
  /** Markdown; GitHub takes 125,000 characters. */
  body: string;
  /** Seen only by those who may write to the repository. */
  draft: boolean;
  prerelease: boolean;
  /** Whether it becomes the release that the repository shows as its latest; a draft or prerelease never does. */
  latest: boolean;
}

export interface Releases {
  /** Drafts included. */
  findRelease(tag: string): Promise<Release | undefined>;
  /**
   * When the tag has a release already (a race, or a retried request whose answer was lost) that one is
   * returned as if created.
   */
  createRelease(content: ReleaseContent): Promise<Release>;
  updateRelease(release: Release, content: ReleaseContent): Promise<Release>;
}
