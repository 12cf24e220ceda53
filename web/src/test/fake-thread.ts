import type { Attachment, Message, User } from '../api/types';
import type { Tab } from '../local/drafts';
import type { FakeInbox } from './fake-inbox';
import { ana, ben, clara, dev, reply } from './world';

interface Body {
  clientId: string;
  text?: string;
  note?: boolean;
  mentions?: string[];
  replyTo?: string;
  seenUpTo?: string;
  template?: { id: string; variables: Record<string, string> };
}

const team: readonly User[] = [ana, ben, clara, dev];

/** The make-believe server's answers about what is written in one conversation. */
export class FakeThread {
  constructor(private readonly inbox: FakeInbox) {}

  async answer(request: Request, id: string, rest: string): Promise<Response | null> {
    const call = `${request.method} ${rest}`;
    if (call === 'GET assignees') return Response.json({ items: this.assignees() });
    if (rest === 'presence' || rest === 'typing') return new Response(null, { status: 204 });
    if (call === 'POST messages') return this.post(id, await request.json());
    if (call === 'PUT draft') return this.keepDraft(id, await request.json());
    const [, messageId] = /^\w+ messages\/([^/]+)$/.exec(call) ?? [];
    if (!messageId) return null;
    if (request.method === 'PATCH') return this.change(id, messageId, await request.json());
    const removedAt = new Date().toISOString();
    this.inbox.setStatus(id, messageId, { text: null, removedAt });
    return new Response(null, { status: 204 });
  }

  private assignees() {
    const { user } = this.inbox;
    const openCount = ({ id }: User) =>
      this.inbox.list((row) => row.status === 'open' && row.assignee?.id === id).length;
    const rank = (each: User) => (each.id === user.id ? 0 : each.available ? 1 : 2);
    return team
      .map((each) => (each.id === user.id ? user : each))
      .toSorted((one, other) => rank(one) - rank(other))
      .map((each) => ({
        id: each.id,
        name: each.name,
        available: each.available,
        openCount: openCount(each),
      }));
  }

  private post(id: string, body: Body): Response {
    const { clientId, text = '', note, mentions = [], replyTo, seenUpTo } = body;
    const thread = this.inbox.threads.get(id) ?? [];
    if (seenUpTo && this.hasMovedOn(thread, seenUpTo)) {
      const type = 'urn:parley:problem:thread-moved';
      return Response.json(
        { type, title: 'Moved', status: 409, detail: 'Read it first.' },
        { status: 409 },
      );
    }
    const quoted = thread.find((each) => each.id === replyTo);
    const accepted = this.inbox.accept(id, clientId, text, {
      kind: note ? 'note' : 'text',
      status: note ? 'sent' : 'queued',
      mentions: team
        .filter((each) => mentions.includes(each.id))
        .map(({ id, name }) => ({ id, name })),
      replyTo: quoted ? { id: quoted.id, text: quoted.text, authorName: quoted.author.name } : null,
    });
    return Response.json(accepted, { status: 201 });
  }

  private hasMovedOn(thread: Message[], seenUpTo: string): boolean {
    const place = thread.findIndex(({ id }) => id === seenUpTo);
    return thread
      .slice(place + 1)
      .some(({ kind, author }) => kind === 'text' && author.name !== this.inbox.user.name);
  }

  private change(id: string, messageId: string, body: { text: string; mentions: string[] }) {
    const mentions = team.filter((each) => body.mentions.includes(each.id));
    const editedAt = new Date().toISOString();
    const named = mentions.map(({ id, name }) => ({ id, name }));
    return Response.json(
      this.inbox.setStatus(id, messageId, { text: body.text, mentions: named, editedAt }),
    );
  }

  private keepDraft(id: string, body: { reply: string; note: string; tab: Tab } & Ids) {
    const attachments = (body.attachments ?? []).map(uploaded);
    const draft = { ...body, attachments, updatedAt: new Date().toISOString() };
    const isEmpty = !body.reply && !body.note && attachments.length === 0;
    this.inbox.keepDraft(id, isEmpty ? null : draft);
    return isEmpty ? new Response(null, { status: 204 }) : Response.json(draft);
  }
}

/** A reply of a colleague that this screen has not heard of yet. */
export function colleagueReplies(inbox: FakeInbox, id: string, text: string): Message {
  const said = reply(text, 0, clara, { status: 'sent' });
  inbox.threads.get(id)?.push(said);
  return said;
}

interface Ids {
  attachments?: string[];
}

/** An upload of which no more is known than its id. */
export function uploaded(id: string): Attachment {
  const facts = { kind: 'file', mimeType: null, size: null } as const;
  return { id, name: id, ...facts, url: null, thumbnail: null, problem: null };
}
