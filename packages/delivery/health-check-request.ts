/** One GET of a health check: every status is an answer, and redirects are followed only when that is wanted. */
import type { IncomingMessage } from 'node:http';

export interface HealthRequest {
  url: URL;
  /** Sent to the address itself, and not to where it redirects on another host. */
  headers: Readonly<Record<string, string>>;
  /** Milliseconds for the whole of one try, redirects included. */
  requestTimeout: number;
  redirects: 'follow' | 'report';
  tls: { ca: string | undefined; verify: 'check' | 'skip' };
}

export type Response =
  | {
      kind: 'answer';
      status: number;
      body: string /** Of a redirect that was not followed. */;
      location: string | undefined;
    }
  | { kind: 'none'; reason: string };

const MOST_REDIRECTS = 10;
const LARGEST_BODY = 1024 * 1024;

/** Rejects only with the reason of `signal`. */
export async function requestHealth(request: HealthRequest, signal: AbortSignal): Promise<Response> {
  const limit = AbortSignal.timeout(request.requestTimeout);
  const either = AbortSignal.any([signal, limit]);
  let { url } = request;
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const response = await get(url, request, either);
      const { location } = response;
      if (request.redirects === 'report' || location === undefined) return response;
      url = new URL(location, url);
    }
    return { kind: 'none', reason: `redirects more than ${MOST_REDIRECTS} times` };
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) return { kind: 'none', reason: `has not answered within ${request.requestTimeout / 1000} s` };
    return {
      kind: 'none',
      reason: `cannot be reached: ${error instanceof Error ? error.message || error.name : error}`,
    };
  }
}

async function get(
  url: URL,
  { headers, tls, url: first }: HealthRequest,
  signal: AbortSignal,
): Promise<Response & { kind: 'answer' }> {
  const secure = url.protocol === 'https:';
  const { request: open, Agent: Connections } = secure ? await import('node:https') : await import('node:http');
  const agent = new Connections({ proxyEnv: process.env });
  const trust = secure
    ? { rejectUnauthorized: tls.verify === 'check', ...(tls.ca === undefined ? {} : { ca: tls.ca }) }
    : {};
  const own = url.origin === first.origin ? headers : {};
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    open(url, { agent, signal, headers: { 'user-agent': 'gitops-actions', accept: '*/*', ...own }, ...trust }, resolve)
      .on('error', reject)
      .end();
  });
  const { statusCode: status = 0 } = response;
  const location = status >= 300 && status < 400 ? response.headers.location : undefined;
  return { kind: 'answer', status, body: await readBody(response), location };
}

/** No more than is needed to judge it. */
async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: string[] = [];
  let size = 0;
  for await (const chunk of response.setEncoding('utf8')) {
    chunks.push(String(chunk));
    size += String(chunk).length;
    if (size > LARGEST_BODY) break;
  }
  return chunks.join('');
}
