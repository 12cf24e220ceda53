import { sectionOf } from '../api/section-rows';
import {
  sectionNames,
  type Conversation,
  type FeedEvent,
  type Message,
  type SharedConversation,
  type Sections,
  type User,
} from '../api/types';
import { bramble } from './bramble';
import { message, reply } from './world';

/** The state of a make-believe company, and what its customers and users do. */
export class FakeInbox {
  readonly conversations = new Map<string, Conversation>();
  readonly threads = new Map<string, Message[]>();
  private position = 100;

  constructor(
    readonly user: User,
    private readonly emit: (event: FeedEvent) => void,
  ) {
    for (const { conversation, messages } of bramble()) {
      this.threads.set(conversation.id, messages);
      this.put(conversation);
    }
  }

  list(filter: (conversation: Conversation) => boolean): Conversation[] {
    return [...this.conversations.values()]
      .filter(filter)
      .sort((one, other) => other.lastActivityAt.localeCompare(one.lastActivityAt));
  }

  /** Where the words stand: in the name, else in the address, else in the newest message with them. */
  found({ id, participant }: Conversation, words: string): Conversation['match'] {
    const messages = this.threads.get(id)?.toReversed() ?? [];
    const places = [
      { field: 'name', text: participant.name, messageId: null } as const,
      { field: 'address', text: participant.address, messageId: null } as const,
      ...messages.map((one) => ({
        field: 'message' as const,
        text: one.text ?? '',
        messageId: one.id,
      })),
    ];
    for (const place of places) {
      const at = place.text.toLowerCase().indexOf(words);
      if (at >= 0) return { ...place, ranges: [[at, at + words.length]] };
    }
    return undefined;
  }

  sections(): Sections {
    const counts = sectionNames.map((section) => {
      const rows = this.list((row) => row.section === section);
      return [section, { total: rows.length, unread: rows.filter((row) => row.unread > 0).length }];
    });
    return Object.fromEntries(counts) as Sections;
  }

  customerWrites(id: string, text: string): Message {
    const conversation = this.of(id);
    const said = message(text, 0, {
      author: { type: 'participant', id: null, name: conversation.participant.name },
    });
    this.threads.get(id)?.push(said);
    const wasClosed = conversation.status === 'closed';
    this.change(wasClosed ? 'conversation.reopened' : 'message.created', id, said, {
      status: 'open',
      unread: conversation.unread + 1,
      lastActivityAt: said.at,
    });
    return said;
  }

  accept(id: string, clientId: string, text: string, told: Partial<Message> = {}): Message {
    const known = this.threads.get(id)?.find((each) => each.clientId === clientId);
    if (known) return known;
    const accepted = reply(text, 0, this.user, { clientId, status: 'queued', ...told });
    this.threads.get(id)?.push(accepted);
    this.change('message.created', id, accepted, { lastActivityAt: accepted.at });
    return accepted;
  }

  setStatus(id: string, messageId: string, change: Partial<Message>): Message {
    const thread = this.threads.get(id) ?? [];
    const index = thread.findIndex((each) => each.id === messageId);
    const before = thread[index];
    if (!before) throw new Error(`No message ${messageId}`);
    const after = { ...before, ...change };
    thread[index] = after;
    this.change('message.updated', id, after, {});
    return after;
  }

  /** What another user did to it, such as closing or assigning. */
  change(
    kind:
      | 'conversation.closed'
      | 'conversation.updated'
      | 'conversation.assigned'
      | 'conversation.reopened'
      | 'message.created'
      | 'message.updated',
    id: string,
    about: Message | undefined,
    change: Partial<Conversation>,
  ): Conversation {
    const before = this.of(id);
    const after = this.put({ ...before, ...change, version: before.version + 1 });
    const { section: _, unread: __, draft: ___, ...shared } = after;
    const conversation: SharedConversation = shared;
    const data = { conversationId: id, version: after.version, conversation };
    this.emit({
      id: ++this.position,
      event: kind,
      data: about ? { ...data, message: about } : data,
    });
    return after;
  }

  assign(id: string, to: User | null): Conversation {
    const assignee = to ? { id: to.id, name: to.name } : null;
    return this.change('conversation.assigned', id, undefined, { assignee });
  }

  turn(id: string, verb: 'close' | 'reopen'): Conversation {
    const isClosing = verb === 'close';
    const kind = isClosing ? 'conversation.closed' : 'conversation.reopened';
    return this.change(kind, id, undefined, { status: isClosing ? 'closed' : 'open' });
  }

  declares({ id: userId }: User, available: boolean): void {
    const data = { userId, available };
    this.emit({ id: ++this.position, event: 'availability.changed', data });
  }

  keepDraft(id: string, draft: Conversation['draft']): void {
    this.conversations.set(id, { ...this.of(id), draft });
    this.emit({ id: ++this.position, event: 'draft.changed', data: { conversationId: id, draft } });
  }

  read(id: string): void {
    this.moveRead(id, 0);
  }

  markUnread(id: string): void {
    this.moveRead(id, Math.max(1, this.of(id).unread));
  }

  private moveRead(id: string, unread: number): void {
    this.conversations.set(id, { ...this.of(id), unread });
    const data = { conversationId: id, unread, sections: this.sections() };
    this.emit({ id: ++this.position, event: 'read.moved', data });
  }

  of(id: string): Conversation {
    const conversation = this.conversations.get(id);
    if (!conversation) throw new Error(`No conversation ${id}`);
    return conversation;
  }

  put(conversation: Conversation): Conversation {
    const kept: Conversation = {
      ...conversation,
      section: sectionOf(conversation, this.user.id),
      lastMessage: lastOf(this.threads.get(conversation.id) ?? []),
    };
    this.conversations.set(kept.id, kept);
    return kept;
  }
}

function lastOf(messages: Message[]): Conversation['lastMessage'] {
  const last = messages.findLast(({ kind }) => kind !== 'system');
  if (!last) return null;
  const { id, kind, direction, text, status, at } = last;
  const [attachment] = last.attachments;
  const shown = { id, kind, direction, text, status, authorName: last.author.name, at };
  return attachment
    ? { ...shown, attachment: { kind: attachment.kind, name: attachment.name } }
    : shown;
}
