import type { Conversation, Me, Message, User } from '../api/types';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function ago(milliseconds: number): string {
  return new Date(Date.now() - milliseconds).toISOString();
}

function user(id: string, name: string, role: User['role'] = 'regular'): User {
  const email = `${id}@demo.parley.example`;
  return { id, name, email, role, available: true, active: true };
}

export const ana = user('ana', 'Ana Ruiz', 'admin');
export const ben = user('ben', 'Ben Okafor');
export const clara = user('clara', 'Clara Martin');
export const dev = user('dev', 'Dev Patel');
export const team = [ana, ben, clara, dev];
export const password = 'parley-demo';

export function meOf(who: User): Me {
  return {
    ...who,
    user: who,
    company: { id: 'bramble', name: 'Bramble Coffee' },
    rights: who.role === 'admin' ? ['account-settings'] : [],
    csrfToken: 'csrf-of-this-session',
    unread: 0,
    accessRequestedAt: null,
    now: new Date().toISOString(),
  };
}

export const channels = {
  messenger: { id: 'ch-messenger', provider: 'messenger', name: 'Facebook Messenger' },
  whatsapp: { id: 'ch-whatsapp', provider: 'whatsapp-twilio', name: 'WhatsApp by Twilio' },
  webchat: { id: 'ch-webchat', provider: 'webchat', name: 'Website chat' },
  sms: { id: 'ch-sms', provider: 'sms-twilio', name: 'SMS by Twilio' },
};

interface Told {
  channel: keyof typeof channels;
  address: string;
  /** Milliseconds before now. */
  since: number;
  assignee?: User;
  unread?: number;
  closed?: boolean;
  /** Milliseconds after now. */
  windowLeft?: number;
}

export function conversation(name: string, told: Told): Conversation {
  const id = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const { channel, address, since, assignee, unread = 0, closed = false, windowLeft } = told;
  return {
    id,
    channel: channels[channel],
    participant: { id: `p-${id}`, name, address, avatarUrl: null },
    status: closed ? 'closed' : 'open',
    assignee: assignee ? { id: assignee.id, name: assignee.name } : null,
    section: 'unassigned',
    unread,
    lastMessage: null,
    lastActivityAt: ago(since),
    replyUntil: windowLeft === undefined ? null : ago(-windowLeft),
    replyFallback: null,
    humanAgentUntil: null,
    optedOutAt: null,
    waitingSince: null,
    links: [],
    draft: null,
    version: 1,
  };
}

let nextMessage = 1;

/** A message of the customer unless told otherwise; newest messages have the highest ids. */
export function message(text: string | null, since: number, told: Partial<Message> = {}): Message {
  return {
    id: `m${nextMessage++}`,
    clientId: null,
    direction: 'in',
    kind: 'text',
    text,
    attachments: [],
    partOf: null,
    author: { type: 'participant', id: null, name: 'Customer' },
    status: 'received',
    error: null,
    at: ago(since),
    replyTo: null,
    late: false,
    editedAt: null,
    removedAt: null,
    reactions: [],
    location: null,
    system: null,
    mentions: [],
    circumstances: [],
    ...told,
  };
}

export function reply(text: string, since: number, by: User, told: Partial<Message> = {}): Message {
  const author: Message['author'] = { type: 'user', id: by.id, name: by.name };
  return message(text, since, { direction: 'out', author, status: 'read', ...told });
}

export function event(
  kind: NonNullable<Message['system']>['event'],
  since: number,
  by: User | null,
  subject: string | null = null,
  reason: string | null = null,
): Message {
  return message(null, since, {
    kind: 'system',
    author: { type: 'system', id: null, name: null },
    system: { event: kind, by: by?.name ?? null, subject, reason },
  });
}

export { minute, hour, day };
