import type { AccessRequest } from '../api/access-requests';
import type { ChannelEvent } from '../api/channel-events';
import type { CatalogueEntry, ChannelChange, Health, NewChannel } from '../api/channel-settings';
import type { Channel, FeedEvent, User } from '../api/types';
import { ago, ana, ben, channels, day, hour, minute, team } from './world';

/** The channels of a make-believe company, how they do, and who may change them. */
export class FakeSettings {
  channels = new Map<string, Channel>();
  catalogue: CatalogueEntry[] = [
    entry('messenger', 'Facebook Messenger'),
    entry('whatsapp-twilio', 'WhatsApp by Twilio', '2023-08-28'),
    entry('sms-twilio', 'SMS by Twilio'),
  ];
  readonly health = new Map<string, Health>();
  events: ChannelEvent[] = [];
  requests: AccessRequest[] = [];
  accessRequestedAt: string | null = null;
  /** What the screens had changed, as it came. */
  readonly changes: ChannelChange[] = [];

  constructor(
    private readonly user: User,
    private readonly emit: (event: FeedEvent) => void,
  ) {
    this.add({ ...channels.whatsapp, account: '+48555010900', owner: ben });
    this.add({ ...channels.messenger, account: '104882771900145', owner: ana });
    this.add({ ...channels.sms, account: '+48555010771', owner: ana });
  }

  add(told: Partial<Channel> & { id: string }): Channel {
    const channel = { ...plain, ...told, owner: namedRef(told.owner ?? this.user) };
    this.channels.set(channel.id, channel);
    this.health.set(channel.id, { ...well });
    return channel;
  }

  /** Changes a channel as the server does by itself, and tells the screens. */
  turn(id: string, change: Partial<Channel>, health: Partial<Health> = {}): void {
    const channel = this.channels.get(id);
    if (channel) this.channels.set(id, { ...channel, ...change });
    this.health.set(id, { ...(this.health.get(id) ?? well), ...health });
    this.emit({ id: 1, event: 'channel.changed', data: { channelId: id } });
  }

  async answer(call: string, query: URLSearchParams, request: Request): Promise<Response | null> {
    if (call === 'GET /channels') return Response.json({ items: [...this.channels.values()] });
    if (call === 'GET /catalogue') return Response.json({ items: this.catalogue });
    if (call === 'POST /channels') return this.connect((await request.json()) as NewChannel);
    if (call === 'GET /access-requests') return Response.json({ items: this.requests });
    if (call === 'POST /access-requests') {
      this.accessRequestedAt = ago(0);
      return done();
    }
    const [, requestId = ''] = /^\w+ \/access-requests\/([^/]+)/.exec(call) ?? [];
    if (requestId) {
      this.requests = this.requests.filter(({ id }) => id !== requestId);
      return done();
    }
    const [, id = '', rest = ''] = /^\w+ \/channels\/([^/]+)\/?(.*)$/.exec(call) ?? [];
    const channel = this.channels.get(id);
    return channel ? this.ofChannel(channel, request, rest, query) : null;
  }

  private async ofChannel(
    channel: Channel,
    request: Request,
    rest: string,
    query: URLSearchParams,
  ): Promise<Response | null> {
    const { id } = channel;
    if (rest === 'health' || rest === 'check') return Response.json(this.health.get(id));
    if (rest.startsWith('events')) return this.ofEvents(request.method, rest, query);
    if (rest === 'identity-secret') return Response.json({ secret: 'sec_8Kq2' }, { status: 201 });
    if (rest !== '') return null;
    if (request.method === 'DELETE') {
      this.channels.delete(id);
      return Response.json({ conversationCount: channel.conversationCount });
    }
    if (request.method === 'PATCH') this.change(channel, (await request.json()) as ChannelChange);
    return Response.json(this.channels.get(id));
  }

  private change(channel: Channel, change: ChannelChange): void {
    this.changes.push(change);
    const { settings, owner, ...rest } = change;
    const oldSecretsUntil = settings ? ago(-day) : channel.oldSecretsUntil;
    const repaired = settings ? { health: 'ok' as const, healthReason: null } : {};
    const given = team.find((each) => each.id === owner);
    this.turn(channel.id, {
      ...rest,
      ...repaired,
      oldSecretsUntil,
      ...(given ? { owner: namedRef(given) } : {}),
    });
  }

  private ofEvents(method: string, rest: string, query: URLSearchParams): Response {
    if (rest === 'events/replay') {
      const set = this.events.filter(({ state }) => state === 'set-aside');
      this.events = this.events.map((each) => (set.includes(each) ? applied(each) : each));
      return Response.json({ replayed: set.length });
    }
    const [, eventId] = rest.split('/');
    const found = this.events.find(({ id }) => id === eventId);
    if (found && method === 'POST') {
      this.events = this.events.map((each) => (each === found ? applied(each) : each));
      return Response.json(applied(found));
    }
    if (found) return Response.json({ ...found, body: '{"object":"page","token":"***"}' });
    const state = query.get('state');
    const items = this.events.filter((each) => !state || each.state === state);
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit'));
    const next = end < items.length ? String(end) : null;
    return Response.json({ items: items.slice(start, end), next });
  }

  private connect({ provider, name, sharing, users, settings }: NewChannel): Response {
    const channel = this.add({
      id: `ch-${this.channels.size + 1}`,
      provider,
      name,
      account: accountOf(settings),
      sharing: sharing ?? 'private',
      users: users ?? [],
      verifiedAt: null,
      conversationCount: 0,
      ...(provider === 'messenger' ? { verifyToken: 'plv_4mT9xWc2' } : {}),
    });
    this.health.set(channel.id, { ...well, verifiedAt: null, lastInbound: null });
    return Response.json(channel, { status: 201 });
  }
}

function accountOf(settings: NewChannel['settings']): string {
  if ('pageId' in settings) return settings.pageId;
  return 'number' in settings ? settings.number : 'site-1';
}

const plain: Omit<Channel, 'id'> = {
  provider: 'messenger',
  name: '',
  owner: namedRef(ana),
  sharing: 'company',
  users: [],
  health: 'ok',
  healthReason: null,
  account: '',
  settings: {},
  webhookUrl: 'https://parley.bramble.example/webhooks/7',
  verifyToken: null,
  verifiedAt: ago(90 * day),
  createdAt: ago(1_200 * day),
  conversationCount: 12,
  oldSecretsUntil: null,
  signInEndsAt: null,
};

const well: Health = {
  state: 'ok',
  reason: null,
  credentials: { state: 'ok', checkedAt: ago(2 * minute), detail: null },
  verifiedAt: ago(90 * day),
  lastInbound: { at: ago(4 * minute), conversationId: 'amara-diallo' },
  lastOutboundAt: ago(hour),
  lastReportAt: ago(hour),
  week: { sent: 416, failed: 2 },
  lastError: null,
  held: 0,
  refusedCalls: 0,
  events: { received: 431, applied: 420, duplicate: 6, ignored: 4, setAside: 1, waiting: 0 },
};

function entry(provider: string, name: string, closedFrom: string | null = null): CatalogueEntry {
  return { provider, name, available: true, reason: null, closedFrom };
}

function applied(event: ChannelEvent): ChannelEvent {
  return { ...event, state: 'applied', reason: null };
}

function namedRef({ id, name }: { id: string; name: string }) {
  return { id, name };
}

function done(): Response {
  return new Response(null, { status: 204 });
}
