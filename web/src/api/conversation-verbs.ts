import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { Problem } from './problem';
import { keepRow, knownRow } from './rows';
import { sectionOf } from './section-rows';
import type { Conversation, NamedRef } from './types';

/** Whose screen it is, and what is known there. */
export interface Desk {
  cache: QueryClient;
  userId: string;
}

type Call = () => Promise<Conversation>;

/**
 * Assigns a conversation, or unassigns it with null. Refused with `conflict` when someone else
 * assigned it since this screen last heard of it; the screen then shows what they did.
 */
export function assign(desk: Desk, conversation: Conversation, to: NamedRef | null): Promise<void> {
  return change(desk, conversation, { assignee: to }, () => putAssignee(conversation, to));
}

export function close(desk: Desk, conversation: Conversation): Promise<void> {
  const path = { conversationId: conversation.id };
  return change(desk, conversation, { status: 'closed' }, () =>
    answerOf(api.POST('/conversations/{conversationId}/close', { params: { path } })),
  );
}

export function reopen(desk: Desk, conversation: Conversation): Promise<void> {
  const path = { conversationId: conversation.id };
  return change(desk, conversation, { status: 'open' }, () =>
    answerOf(api.POST('/conversations/{conversationId}/reopen', { params: { path } })),
  );
}

/** Marks at least the customer's last message as unread for this user. */
export async function markUnread({ cache }: Desk, { id, unread }: Conversation): Promise<void> {
  const before = knownRow(cache, id);
  const showUnread = (count: number) => {
    const now = knownRow(cache, id);
    if (now) keepRow(cache, { ...now, unread: count }, now);
  };
  showUnread(Math.max(1, unread));
  try {
    const path = { conversationId: id };
    await answerOf(api.POST('/conversations/{conversationId}/unread', { params: { path } }));
  } catch (problem) {
    showUnread(before?.unread ?? 0);
    throw problem;
  }
}

/** The version moves with every message too; only another assignee is a conflict for a person. */
async function putAssignee(seen: Conversation, to: NamedRef | null): Promise<Conversation> {
  try {
    return await answerOf(
      api.PUT('/conversations/{conversationId}/assignee', {
        params: { path: { conversationId: seen.id } },
        body: { userId: to?.id ?? null, version: seen.version },
      }),
    );
  } catch (problem) {
    const now = problem instanceof Problem ? problem.conversation : null;
    if (now && now.assignee?.id === seen.assignee?.id) return putAssignee(now, to);
    throw problem;
  }
}

/** Shows a change at once, calls, and takes the change back when the call fails. */
export async function change(
  { cache, userId }: Desk,
  conversation: Conversation,
  changed: Partial<Conversation>,
  call: Call,
): Promise<void> {
  const before = knownRow(cache, conversation.id) ?? conversation;
  const next = { ...before, ...changed };
  const shown: Conversation = { ...next, section: sectionOf(next, userId) };
  keepRow(cache, shown, before);
  try {
    keepIfNewer(cache, await call());
  } catch (problem) {
    const now = knownRow(cache, conversation.id);
    // Events that came meanwhile tell the truth already.
    if (now && now.version === shown.version) keepRow(cache, before, now);
    if (problem instanceof Problem && problem.conversation) {
      keepIfNewer(cache, problem.conversation);
    }
    throw problem;
  }
}

function keepIfNewer(cache: QueryClient, row: Conversation): void {
  const known = knownRow(cache, row.id);
  if (known && known.version < row.version) keepRow(cache, row, known);
}
