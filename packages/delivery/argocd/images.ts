/** Do the expected images run, by what Argo CD lists in `status.summary.images`? Pure. */
import type { Assessment } from '../readiness.ts';
import { type Application, enumerate } from './application.ts';

interface Image {
  /** With its domain: `docker.io/library/nginx`. */
  name: string;
  tag: string | undefined;
  digest: string | undefined;
}

const IMAGE = /^(?<name>[^@]+?)(?::(?<tag>[\w][\w.-]{0,127}))?(?:@(?<digest>[\w+.-]+:[0-9a-fA-F]{32,}))?$/;

/** `name[:tag][@digest]`; undefined when it is no image reference. */
export function parseImage(text: string): Image | undefined {
  const { name, tag, digest } = IMAGE.exec(text.trim())?.groups ?? {};
  if (name === undefined || /\s/.test(name) || name.endsWith('/')) return undefined;
  return { name: withDomain(name), tag, digest };
}

/** As the container runtimes read it: what has no domain is of docker.io. */
function withDomain(name: string): string {
  const [first = '', ...rest] = name.split('/');
  if (rest.length === 0) return `docker.io/library/${name}`;
  if (first === 'index.docker.io') return `docker.io/${rest.join('/')}`;
  const isDomain = first === 'localhost' || /[.:]|[A-Z]/.test(first);
  return isDomain ? name : `docker.io/${name}`;
}

/** What the expected image leaves open is not asked for. With a digest the tag is only a name for it. */
export function isImage(actual: Image, expected: Image): boolean {
  if (actual.name !== expected.name) return false;
  if (expected.digest !== undefined && actual.digest !== undefined) return expected.digest === actual.digest;
  if (expected.digest !== undefined) return false;
  return expected.tag === undefined || expected.tag === actual.tag;
}

/** Undefined when all run. By now the commit is applied, so that one which does not run is not in it. */
export function assessImages({ status }: Application, expected: readonly string[]): Assessment | undefined {
  const running = status?.summary?.images ?? [];
  const images = running.map(parseImage).filter((image) => image !== undefined);
  const missing = expected.filter((text) => {
    const wanted = parseImage(text);
    return wanted === undefined || !images.some((image) => isImage(image, wanted));
  });
  if (missing.length === 0) return undefined;
  const seen = running.length === 0 ? 'it runs no images' : `it runs ${enumerate(running, 5)}`;
  return {
    state: 'blocked',
    patience: 'grace',
    reason: `does not run ${missing.join(', ')}; ${seen}`,
    hint: 'What the application deploys names other images. Check that the commit which sets them is on the branch it tracks.',
  };
}
