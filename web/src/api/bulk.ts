import { answerOf, api } from './client';
import type { Desk } from './conversation-verbs';
import { Problem } from './problem';
import { keepRow, knownRow } from './rows';
import { sectionOf } from './section-rows';
import type { Conversation, NamedRef } from './types';

/** What shall become of a conversation. */
export type Change =
  { assignee: NamedRef | null } | { status: Conversation['status'] } | { read: boolean };

export interface WantedChange {
  conversation: Conversation;
  change: Change;
}

export interface Refused {
  conversation: Conversation;
  problem: Problem;
}

const most = 100;

/**
 * Changes many conversations: all at once on the screen, one by one at the server. Gives those that
 * were refused, which are as before; throws when the call itself fails, and then none has changed here.
 */
export async function changeMany(desk: Desk, wanted: WantedChange[]): Promise<Refused[]> {
  wanted.forEach(({ conversation, change }) => show(desk, conversation, change));
  const refused: Refused[] = [];
  for (let from = 0; from < wanted.length; from += most) {
    const part = wanted.slice(from, from + most);
    try {
      refused.push(...(await post(desk, part)));
    } catch (problem) {
      wanted.slice(from).forEach(({ conversation }) => takeBack(desk, conversation));
      throw problem;
    }
  }
  refused.forEach(({ conversation }) => takeBack(desk, conversation));
  return refused;
}

/** What brings conversations back to what they were. */
export function reversed(wanted: WantedChange[]): WantedChange[] {
  return wanted.map(({ conversation, change }) => {
    if ('assignee' in change) return { conversation, change: { assignee: conversation.assignee } };
    if ('status' in change) return { conversation, change: { status: conversation.status } };
    return { conversation, change: { read: conversation.unread === 0 } };
  });
}

async function post(desk: Desk, wanted: WantedChange[]): Promise<Refused[]> {
  const changes = wanted.map(({ conversation: { id }, change }) =>
    'assignee' in change
      ? { conversationId: id, assigneeId: change.assignee?.id ?? null }
      : { conversationId: id, ...change },
  );
  const { items } = await answerOf(api.POST('/conversations/changes', { body: { changes } }));
  return items.flatMap(({ conversation, problem }, index) => {
    const meant = wanted[index];
    if (conversation) keep(desk, conversation);
    return problem && meant
      ? [{ conversation: meant.conversation, problem: new Problem(problem, problem.status) }]
      : [];
  });
}

function show({ cache, userId }: Desk, conversation: Conversation, change: Change): void {
  const before = knownRow(cache, conversation.id) ?? conversation;
  const next =
    'read' in change
      ? { ...before, unread: change.read ? 0 : Math.max(1, before.unread) }
      : { ...before, ...change };
  keepRow(cache, { ...next, section: sectionOf(next, userId) }, before);
}

function takeBack({ cache }: Desk, conversation: Conversation): void {
  const now = knownRow(cache, conversation.id);
  if (now && now.version === conversation.version) keepRow(cache, conversation, now);
}

function keep({ cache }: Desk, row: Conversation): void {
  const known = knownRow(cache, row.id);
  if (known && known.version <= row.version) keepRow(cache, row, known);
}
