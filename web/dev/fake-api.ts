import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Plugin, ViteDevServer } from 'vite';

/** Serves the make-believe company of the tests under /api, for work on the screens without a server. */
export function fakeApi(): Plugin {
  return { name: 'fake-api', apply: 'serve', configureServer: serve };
}

async function serve(vite: ViteDevServer): Promise<void> {
  vite.middlewares.use('/api', (incoming, outgoing) => {
    void loaded(vite).then((handle) => answer(handle, incoming, outgoing));
  });
}

type Handle = (request: Request) => Promise<Response>;
let handle: Handle | undefined;

async function loaded(vite: ViteDevServer): Promise<Handle> {
  if (handle) return handle;
  const module = await vite.ssrLoadModule('/src/test/fake-server.ts');
  const server = new module.FakeServer();
  handle = (request) => server.handle(request);
  return handle;
}

async function answer(handler: Handle, incoming: IncomingMessage, outgoing: ServerResponse) {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'DELETE';
  const response = await handler(
    new Request(`http://localhost${incoming.url ? `/api${incoming.url}` : ''}`, {
      method: incoming.method ?? 'GET',
      headers: incoming.headers as Record<string, string>,
      signal: gone.signal,
      ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
    } as RequestInit),
  );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) outgoing.end();
  else
    Readable.fromWeb(response.body as never)
      .on('error', () => outgoing.end())
      .pipe(outgoing);
}
