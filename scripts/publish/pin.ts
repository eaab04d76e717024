/** In the sources our reusable workflows name our actions by the moving tag; a released one must not move. */

/** A line such as `- uses: org/gitops-actions/promote@v1`. */
const OWN_USE = /^(?<before>\s*(?:- )?uses: org\/gitops-actions(?:\/[\w./-]+)?)@v\d+[ \t]*$/gm;

/**
 * Names the commit instead of the tag in every `uses:` of our own.
 * @param release the commit that holds what the workflow runs
 */
export function pinOwnUses(workflow: string, release: string): string {
  if (!/^[0-9a-f]{40}$/.test(release)) throw new Error(`not a full commit: ${release}`);
  return workflow.replace(OWN_USE, `$<before>@${release}`);
}

/** Lines that still name something of ours by a ref that can be moved. */
export function unpinnedOwnUses(workflow: string): string[] {
  const own = workflow.split('\n').filter((line) => /^\s*(?:- )?uses:.*\borg\/gitops-actions\b/.test(line));
  return own.filter((line) => !/@[0-9a-f]{40}(?:\s+#.*)?$/.test(line)).map((line) => line.trim());
}
