import type { Line, Look } from '../chat/api';

const look: Look = {
  name: 'Bramble Coffee',
  color: '#12744a',
  greeting: null,
  away: null,
  colleagues: ['Ben', 'Ana', 'Clara'],
};

/** A make-believe server with one channel and one visitor at a time. */
export class FakeChannel {
  look = { ...look };
  lines: Line[] = [];
  hasEmail = false;
  isDown = false;
  /** Sessions that are over: the next call is told so. */
  isOver = false;
  readonly calls: string[] = [];
  readonly bodies: unknown[] = [];
  private readonly streams = new Set<ReadableStreamDefaultController<Uint8Array>>();

  readonly fetch = async (address: string | URL | Request, init: RequestInit = {}) => {
    if (this.isDown) throw new TypeError('Failed to fetch');
    const { pathname, search } = new URL(String(address));
    const call = `${init.method ?? 'GET'} ${pathname.replace(/^\/webchat\/[^/]+/, '')}`;
    this.calls.push(call);
    const body = init.body ? (JSON.parse(String(init.body)) as Record<string, string>) : {};
    this.bodies.push(body);
    return this.answer(call, new URLSearchParams(search), body, init.signal ?? null);
  };

  /** The team writes. */
  replies(text: string, author = 'Ben', files: Line['files'] = []): Line {
    return this.add({ from: 'team', id: `r${this.lines.length}`, text, author, files });
  }

  types(name: string): void {
    this.tell(`event: typing\ndata: ${JSON.stringify({ name })}\n\n`);
  }

  breakStreams(): void {
    this.streams.forEach((stream) => stream.error(new TypeError('network error')));
    this.streams.clear();
  }

  bodyOf(call: string): unknown {
    return this.bodies[this.calls.lastIndexOf(call)];
  }

  count(call: string): number {
    return this.calls.filter((each) => each === call).length;
  }

  private async answer(
    call: string,
    query: URLSearchParams,
    body: Record<string, string>,
    signal: AbortSignal | null,
  ): Promise<Response> {
    if (call === 'GET /look') return Response.json(this.look);
    if (call === 'POST /session') return this.session(body);
    if (this.isOver) return refusal(401, 'This session is over.');
    if (call === 'POST /messages') return this.take(body.clientId ?? '', body.text ?? '');
    if (call === 'GET /messages') return this.before(Number(query.get('before')));
    if (call === 'GET /events') return this.stream(Number(query.get('after')), signal);
    if (call === 'POST /email' && !body.email?.includes('@')) return refusal(400, 'No address.');
    return new Response(null, { status: 204 });
  }

  private session(body: Record<string, string>): Response {
    this.isOver = false;
    if (body.identity === 'forged') return refusal(403, 'The signature is wrong.');
    const isKnown = 'visitor' in body || 'identity' in body;
    const lines = this.lines.slice(-30).toReversed();
    return Response.json({
      token: 'a-token',
      visitor: isKnown ? null : { id: '42', secret: 'the-secret' },
      hasEmail: this.hasEmail,
      position: this.lines.length,
      unread: this.lines.filter(({ from }) => from === 'team').length,
      lines,
      next: this.lines.length > 30 ? (lines.at(-1)?.position ?? null) : null,
    });
  }

  private take(clientId: string, text: string): Response {
    if (text === 'too much') return refusal(400, 'The text is too long.');
    const known = this.lines.find(({ id }) => id === clientId);
    return Response.json(known ?? this.brought(clientId, text));
  }

  /** A line of the visitor's own. */
  brought(id: string, text: string, files: Line['files'] = []): Line {
    return this.add({ from: 'visitor', id, text, author: null, files });
  }

  private before(position: number): Response {
    const items = this.lines.filter((line) => line.position < position).toReversed();
    return Response.json({ items, next: null });
  }

  private stream(after: number, signal: AbortSignal | null): Response {
    const missed = this.lines.filter(({ position }) => position > after);
    let own: ReadableStreamDefaultController<Uint8Array> | null = null;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        this.streams.add(controller);
        missed.forEach((line) => controller.enqueue(bytes(lineFrame(line))));
      },
    });
    signal?.addEventListener('abort', () => own && this.streams.delete(own));
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }

  private add(said: Omit<Line, 'position' | 'at'>): Line {
    const line = { ...said, position: this.lines.length + 1, at: new Date().toISOString() };
    this.lines.push(line);
    this.tell(lineFrame(line));
    return line;
  }

  private tell(frame: string): void {
    this.streams.forEach((stream) => stream.enqueue(bytes(frame)));
  }
}

function lineFrame(line: Line): string {
  return `id: ${line.position}\nevent: line\ndata: ${JSON.stringify(line)}\n\n`;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function refusal(status: number, detail: string): Response {
  return Response.json({ detail }, { status });
}
