/** Our part of a release's text: marked, so that what people wrote around it stays. Pure. */

const BEGIN = '<!-- gitops-actions: release notes, replaced by the next run; write above or below -->';
const END = '<!-- gitops-actions: end of release notes -->';

/** Puts `notes` into `body`, in place of those of an earlier run, or below what somebody else wrote. */
export function withNotes(body: string | undefined, notes: string): string {
  const ours = `${BEGIN}\n\n${notes.trim()}\n\n${END}`;
  const text = (body ?? '').replaceAll('\r\n', '\n');
  const begin = text.indexOf(BEGIN);
  // The last one: a text that is told of in the notes may hold the mark as well.
  const end = text.lastIndexOf(END);
  if (begin === -1 || end < begin) return [text.trim(), ours].filter((each) => each !== '').join('\n\n');
  return `${text.slice(0, begin)}${ours}${text.slice(end + END.length)}`;
}

/** Whether an earlier run wrote notes into it. */
export function hasNotes(body: string): boolean {
  return body.includes(BEGIN) && body.includes(END);
}
