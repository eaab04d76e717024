import { createServer } from 'node:http';

/** Asks for argocd-server to go away for a while and come back. */
export interface ControlRequest {
  action: 'restart-argocd-server';
  awayMs: number;
}

/** Lets test processes ask the process that owns the cluster for what only the owner can do. */
export async function serveControl(
  carryOut: (request: ControlRequest) => Promise<void>,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    try {
      await carryOut(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      response.writeHead(204).end();
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the control server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

/** The other end; answers when the request has been carried out. */
export async function askControl(url: string, request: ControlRequest): Promise<void> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(request) });
  if (!response.ok) throw new Error(`the cluster's owner could not ${request.action}: ${await response.text()}`);
}
