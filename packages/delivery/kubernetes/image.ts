/** Image references, as far as it takes to tell whether the image that was asked for is the one that runs. Pure. */
import { InputError } from '#errors';

export interface Image {
  /** As written. */
  text: string;
  /** With everything that is usually left out: `docker.io/library/nginx`. */
  repository: string;
  tag: string | undefined;
  /** `sha256:…` */
  digest: string | undefined;
}

const IMAGE =
  /^(?<name>[\w.-]+(?::\d+)?(?:\/[\w.-]+)*?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>[A-Za-z][\w+.-]*:[0-9a-fA-F]{32,}))?$/;

/** Undefined for what is no image reference. */
export function parseImage(text: string): Image | undefined {
  const { name, tag, digest } = splitTag(text) ?? {};
  if (name === undefined) return undefined;
  return { text, repository: normalise(name), tag, digest };
}

/** What an `image` input asks for. @throws InputError */
export function readImages(lines: readonly string[]): Image[] {
  const images = lines.map((line) => ({ line, image: parseImage(line) }));
  const problems = images
    .filter(({ image }) => image === undefined)
    .map(({ line }) => ({
      input: 'image',
      problem: `${JSON.stringify(line)} is not an image reference; write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3`,
    }));
  if (problems.length > 0) throw new InputError(problems);
  return images.map(({ image }) => image).filter((image) => image !== undefined);
}

/** A colon before the last slash is a port's: `localhost:5000/web`, though `localhost:5000` alone is a tag's. */
function splitTag(text: string): { name?: string; tag?: string; digest?: string } | undefined {
  return IMAGE.exec(text)?.groups;
}

function normalise(name: string): string {
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  const isDomain = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
  if (!isDomain) return `docker.io/${slash === -1 ? 'library/' : ''}${name}`;
  if (first !== 'docker.io' && first !== 'index.docker.io') return name;
  const path = name.slice(slash + 1);
  return `docker.io/${path.includes('/') ? path : `library/${path}`}`;
}

/** `later`: the manifest does not say; the digest that runs will. */
export type Verdict = 'same' | 'other' | 'later';

/** Whether a spec asks for the expected image. A digest decides, and else the tag; what is left open is not asked for. */
export function specHas(expected: Image, asked: Image): Verdict {
  if (expected.repository !== asked.repository) return 'other';
  if (expected.digest === undefined) {
    return expected.tag === undefined || expected.tag === pulledTag(asked) ? 'same' : 'other';
  }
  if (asked.digest !== undefined) return expected.digest === asked.digest ? 'same' : 'other';
  // A tag that differs cannot be of the expected digest by anybody's intent.
  return expected.tag !== undefined && expected.tag !== pulledTag(asked) ? 'other' : 'later';
}

function pulledTag({ tag, digest }: Image): string | undefined {
  return tag ?? (digest === undefined ? 'latest' : undefined);
}

/** Whether a container whose spec asks for `asked` runs the expected image; `imageID` is what the node pulled. */
export function containerRuns(expected: Image, asked: Image, imageID: string): boolean {
  const verdict = specHas(expected, asked);
  return verdict === 'later' ? imageID.endsWith(`@${expected.digest}`) : verdict === 'same';
}
