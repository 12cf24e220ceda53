import { findingOf, fits, rankOf } from '../api/finding';
import type { FeedEvent, User } from '../api/types';
import { changeEach, type Wanted } from './fake-bulk';
import { FakeCompany } from './fake-company';
import { FakeCrm } from './fake-crm';
import { FakeOwnCalls } from './fake-crm-own';
import { FakeInbox } from './fake-inbox';
import { FakeNotifications } from './fake-notifications';
import { FakePersonal } from './fake-personal';
import { FakeSettings } from './fake-settings';
import { FakeThread } from './fake-thread';
import { ben, meOf, password, team } from './world';

type Answer = Response | Promise<Response>;

/** What may be called by nobody. */
const open = new Set(['/session', '/setup', '/invitation', '/invitation/accept']);

/**
 * Stands for the server at the network: takes requests, gives responses, and streams events. For
 * tests and for `npm run dev`; never part of the build.
 */
export class FakeServer {
  readonly inbox: FakeInbox;
  readonly crm: FakeCrm;
  readonly own: FakeOwnCalls;
  private readonly thread: FakeThread;
  readonly settings: FakeSettings;
  readonly user: User;
  readonly personal = new FakePersonal();
  readonly company = new FakeCompany();
  readonly notifications = new FakeNotifications((event) => this.emit(event));
  readonly requests: string[] = [];
  isSignedIn = true;
  /** While true every call fails as if the network were gone. */
  isDown = false;
  private readonly answers = new Map<string, (request: Request) => Answer>();
  private readonly streams = new Set<ReadableStreamDefaultController<Uint8Array>>();

  constructor(who: User = ben) {
    this.user = { ...who };
    this.inbox = new FakeInbox(this.user, (event) => this.emit(event));
    this.crm = new FakeCrm(this.user, (event) => this.emit(event));
    this.own = new FakeOwnCalls(this.crm);
    this.thread = new FakeThread(this.inbox);
    this.settings = new FakeSettings(this.user, (event) => this.emit(event));
  }

  /** Answers calls to "METHOD /path" in another way from now on. */
  answerWith(call: string, answer: (request: Request) => Answer): void {
    this.answers.set(call, answer);
  }

  answerAsUsual(call: string): void {
    this.answers.delete(call);
  }

  emit(event: FeedEvent): void {
    this.streams.forEach((stream) => stream.enqueue(frame(event)));
  }

  breakStreams(): void {
    this.streams.forEach((stream) => stream.close());
    this.streams.clear();
  }

  async handle(request: Request): Promise<Response> {
    if (this.isDown) throw new TypeError('Failed to fetch');
    const url = new URL(request.url);
    const path = url.pathname.replace('/api/inbox/v1', '');
    const call = `${request.method} ${path}`;
    this.requests.push(call);
    const special = this.answers.get(call);
    if (special) return special(request);
    if (!this.isSignedIn && !open.has(path)) {
      return problem(401, 'not-signed-in', 'Sign in first.');
    }
    if (this.company.holdsBack(call) && !open.has(path)) {
      return problem(403, 'two-step-required', 'Set it up first.');
    }
    return this.route(call, url.searchParams, request);
  }

  private async route(call: string, query: URLSearchParams, request: Request): Promise<Response> {
    if (call.includes(' /api/v')) return this.crm.handle(call, query, request);
    const addressOf = (id: string) => this.inbox.of(id).participant.address;
    const own = await this.own.answer(call, query, request, addressOf);
    if (own) return own;
    const told = await this.notifications.answer(call, request);
    if (told) return told;
    const set = await this.settings.answer(call, query, request);
    if (set) return set;
    const people = await this.company.answer(call, query, request);
    if (people) return people;
    const { accessRequestedAt } = this.settings;
    if (call === 'GET /me') return json({ ...meOf(this.user), accessRequestedAt });
    if (call === 'POST /session') return this.signIn(await request.json());
    if (call === 'DELETE /session') return this.signOut();
    if (call === 'POST /setup') return this.signIn({ password });
    if (call === 'POST /invitation/accept') return this.signIn({ password });
    if (call === 'PUT /me/availability') return this.declare(await request.json());
    if (call === 'GET /users') return json({ items: team, next: null });
    if (call === 'GET /me/preferences') return json(this.personal.preferences);
    if (call === 'PATCH /me/preferences') return json(this.personal.prefer(await request.json()));
    if (call === 'POST /conversations/changes') {
      return json(
        changeEach(this.inbox, ((await request.json()) as { changes: Wanted[] }).changes),
      );
    }
    if (call === 'GET /sections') return json(this.inbox.sections());
    if (call === 'GET /events') return this.stream(request.signal);
    if (call === 'GET /conversations') return this.list(query);
    const [, id = '', rest = ''] = /^\w+ \/conversations\/([^/]+)\/?(.*)$/.exec(call) ?? [];
    if (!this.inbox.conversations.has(id))
      return problem(404, 'not-found', 'There is no such thing.');
    return this.conversation(request, id, rest, query);
  }

  private async conversation(request: Request, id: string, rest: string, query: URLSearchParams) {
    const answer = await this.thread.answer(request, id, rest);
    if (answer) return answer;
    const isGet = request.method === 'GET';
    if (isGet && rest === '') return json(this.inbox.of(id));
    if (isGet) return this.messages(id, query);
    if (rest === 'read') {
      this.inbox.read(id);
      return new Response(null, { status: 204 });
    }
    if (rest.startsWith('links')) return this.link(request, id, rest);
    if (rest === 'unread') {
      this.inbox.markUnread(id);
      return new Response(null, { status: 204 });
    }
    if (rest === 'assignee') return this.assign(id, await request.json());
    if (rest === 'close' || rest === 'reopen') return json(this.inbox.turn(id, rest));
    const [, messageId = '', verb] = rest.split('/');
    const status = verb === 'retry' ? 'sending' : 'sent';
    return json(this.inbox.setStatus(id, messageId, { status, error: null }));
  }

  private declare({ available }: { available: boolean }): Response {
    Object.assign(this.user, { available });
    this.inbox.declares(this.user, available);
    return json(this.user);
  }

  private async link(request: Request, id: string, rest: string): Promise<Response> {
    const { links } = this.inbox.of(id);
    if (request.method === 'DELETE') {
      const left = links.filter((each) => `links/${each.id}` !== rest);
      this.inbox.change('conversation.updated', id, undefined, { links: left });
      return new Response(null, { status: 204 });
    }
    const link = this.crm.linkTo(
      await request.json(),
      this.inbox.of(id),
      this.inbox.threads.get(id),
    );
    const change = { links: [...links, { id: link.id, type: link.type, item: link.item }] };
    this.inbox.change('conversation.updated', id, undefined, change);
    return json(link, 201);
  }

  private assign(id: string, change: { userId: string | null; version?: number }): Response {
    const { version } = this.inbox.of(id);
    if (change.version !== undefined && change.version !== version) {
      const body = { type: 'urn:parley:problem:conflict', title: 'conflict', status: 409 };
      return json({ ...body, detail: 'Changed.', conversation: this.inbox.of(id) }, 409);
    }
    const assignee = team.find((each) => each.id === change.userId) ?? null;
    if (assignee && !assignee.available) {
      return problem(409, 'assignee-unavailable', `${assignee.name} is unavailable.`);
    }
    return json(this.inbox.assign(id, assignee));
  }

  private signIn(given: { password: string }): Response {
    if (given.password !== password) return problem(401, 'not-signed-in', 'Wrong.');
    this.isSignedIn = true;
    return json({ user: this.user, csrfToken: meOf(this.user).csrfToken }, 200);
  }

  private signOut(): Response {
    this.isSignedIn = false;
    this.breakStreams();
    return new Response(null, { status: 204 });
  }

  private list(query: URLSearchParams): Response {
    const section = query.get('section');
    const words = query.get('q')?.toLowerCase() ?? '';
    const { filter } = findingOf(query.toString());
    const found = this.inbox
      .list(
        (row) =>
          (!section || row.section === section) &&
          fits(row, filter, this.user.id, Date.now()) &&
          (!words || this.inbox.found(row, words) !== undefined),
      )
      .map((row) => (words ? { ...row, match: this.inbox.found(row, words) } : row))
      .sort(
        (one, other) =>
          rankOf(one, filter.sort ?? 'newest') - rankOf(other, filter.sort ?? 'newest'),
      );
    return json(page(found, query.get('cursor'), query.get('limit')));
  }

  private messages(id: string, query: URLSearchParams): Response {
    const newestFirst = this.inbox.threads.get(id)?.toReversed() ?? [];
    return json(page(newestFirst, query.get('before'), query.get('limit')));
  }

  private stream(signal: AbortSignal): Response {
    let own: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        this.streams.add(controller);
        controller.enqueue(frame({ id: 100, event: 'ready', data: { position: 100 } }));
        signal.addEventListener('abort', () => this.streams.delete(own));
      },
      cancel: () => void this.streams.delete(own),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

function frame({ id, event, data }: FeedEvent): Uint8Array {
  const place = id === undefined ? '' : `id: ${id}\n`;
  return new TextEncoder().encode(`${place}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function page<Item>(items: Item[], cursor: string | null, limit: string | null) {
  const start = Number(cursor ?? 0);
  const end = start + Number(limit ?? 50);
  return { items: items.slice(start, end), next: end < items.length ? String(end) : null };
}

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

export function problem(status: number, word: string, detail: string): Response {
  const body = { type: `urn:parley:problem:${word}`, title: word, status, detail };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
