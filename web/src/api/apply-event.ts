import type { QueryClient } from '@tanstack/react-query';
import { keepOwnAvailability } from './availability';
import { itemChanged, notesChanged } from './crm-news';
import { listKey } from './items';
import { findRow, sectionsQuery } from './conversations';
import { showDraft } from './drafts';
import { keepMessage } from './messages';
import { keepPresence } from './presence';
import { keepTyping } from './typing';
import { dropRow, keepRow, knownRow, recount } from './rows';
import { sectionOf } from './section-rows';
import type { Conversation, ConversationChange, FeedEvent, Message, Section } from './types';

/** What events change: the cache of one signed-in user, and two ways to ask the server again. */
export interface Screen {
  cache: QueryClient;
  userId: string;
  /** Counts and the top of a section, if one is meant, soon: for what this screen had not loaded. */
  refreshSoon: (section: Section | null) => void;
  refreshAll: () => void;
}

type Kind = FeedEvent['event'];
type EventOf<K extends Kind> = Extract<FeedEvent, { event: K }>;

const appliers: { [K in Kind]: (screen: Screen, event: EventOf<K>) => void } = {
  ready: () => undefined,
  reset: (screen) => screen.refreshAll(),
  'conversation.created': applyCreated,
  'conversation.updated': applyChange,
  'conversation.closed': applyChange,
  'conversation.reopened': applyNews,
  'conversation.assigned': applyChange,
  'conversation.deleted': ({ cache }, { data }) => dropRow(cache, data.conversationId),
  'message.created': applyNews,
  'message.updated': applyChange,
  'availability.changed': applyAvailability,
  'user.changed': applyUser,
  'read.moved': applyRead,
  presence: ({ cache }, { data }) => keepPresence(cache, data),
  typing: ({ cache }, { data }) => keepTyping(cache, data.conversationId, true),
  'draft.changed': ({ cache, userId }, { data }) =>
    showDraft(cache, userId, data.conversationId, data.draft),
  'preferences.changed': ({ cache }) => void cache.invalidateQueries({ queryKey: ['preferences'] }),
  'channel.changed': applyChannel,
  'saved-replies.changed': ({ cache }) =>
    void cache.invalidateQueries({ queryKey: ['saved-replies'] }),
  'item.created': ({ cache }, { data }) => itemChanged(cache, data),
  'item.updated': ({ cache }, { data }) => itemChanged(cache, data),
  'item.deleted': ({ cache }, { data }) => itemChanged(cache, data),
  'notes.changed': ({ cache }, { data }) => notesChanged(cache, data),
  // Shown once by the tab that reads the stream, and no part of what screens hold.
  notification: () => undefined,
  'notification.withdrawn': () => undefined,
  'import.changed': ({ cache }, { data }) => itemChanged(cache, data),
};

/** Brings the cache up to one event of the feed. Kinds that this screen does not know do nothing. */
export function applyEvent(screen: Screen, event: FeedEvent): void {
  const apply = appliers[event.event] as ((screen: Screen, event: FeedEvent) => void) | undefined;
  apply?.(screen, event);
}

function refreshPeople(cache: QueryClient): void {
  for (const queryKey of [['users'], ['assignees'], listKey('user')]) {
    void cache.invalidateQueries({ queryKey });
  }
}

interface ChangeEvent {
  data: ConversationChange;
}

/** One that nobody knew counts at once; all others that are not loaded may have been counted. */
function applyCreated(screen: Screen, event: ChangeEvent): void {
  const wasKnown = knownRow(screen.cache, event.data.conversationId);
  applyNews(screen, event);
  const row = wasKnown ? undefined : findRow(screen.cache, event.data.conversationId);
  if (row) recount(screen.cache, null, row);
}

function applyNews(screen: Screen, { data }: ChangeEvent): void {
  const isNew = data.message !== undefined && isNewMessage(data.message);
  if (isNew) keepTyping(screen.cache, data.conversationId, false);
  changeConversation(screen, data, isNew ? 1 : 0);
}

function applyChange(screen: Screen, { data }: ChangeEvent): void {
  changeConversation(screen, data, 0);
}

function changeConversation(screen: Screen, data: ConversationChange, arrived: number): void {
  const { cache } = screen;
  if (data.message) keepMessage(cache, data.conversationId, data.message);
  const before = knownRow(cache, data.conversationId);
  if (before && before.version >= data.version) return;
  const row: Conversation = {
    ...data.conversation,
    section: sectionOf(data.conversation, screen.userId),
    unread: (before?.unread ?? 0) + arrived,
    draft: before?.draft ?? null,
  };
  keepRow(cache, row, before);
  if (!before) screen.refreshSoon(row.section);
}

/** Only what the customer says counts as new: not reactions, statuses, system events or notes. */
function isNewMessage({ direction, kind }: Message): boolean {
  return direction === 'in' && kind !== 'reaction' && kind !== 'system' && kind !== 'note';
}

function applyAvailability(screen: Screen, { data }: EventOf<'availability.changed'>): void {
  if (data.userId === screen.userId) keepOwnAvailability(screen.cache, data.available);
  refreshPeople(screen.cache);
}

/** Its owner, or who may see it. */
function applyChannel({ cache }: Screen): void {
  void cache.invalidateQueries({ queryKey: ['channels'] });
  void cache.invalidateQueries({ queryKey: ['assignees'] });
}

/** Also what somebody asked for, or one's own rights: a page that was closed may open now. */
function applyUser({ cache, userId }: Screen, { data }: EventOf<'user.changed'>): void {
  refreshPeople(cache);
  void cache.invalidateQueries({ queryKey: ['access-requests'] });
  if (data.user.id === userId) void cache.invalidateQueries({ queryKey: ['me'] });
}

function applyRead({ cache, refreshSoon }: Screen, { data }: EventOf<'read.moved'>): void {
  const before = knownRow(cache, data.conversationId);
  if (before) keepRow(cache, { ...before, unread: data.unread }, before);
  if (data.sections) cache.setQueryData(sectionsQuery.queryKey, data.sections);
  else if (!before) refreshSoon(null);
}

/** Shows a conversation as read before the server has answered. */
export function showAsRead(cache: QueryClient, id: string): void {
  const before = knownRow(cache, id);
  if (before && before.unread > 0) keepRow(cache, { ...before, unread: 0 }, before);
}
