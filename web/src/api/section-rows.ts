import type { ConversationPages } from './conversations';
import { rankOf, type Sort } from './finding';
import type { Conversation, Section, Sections, SharedConversation } from './types';

/** The section of a conversation as the user sees it (every conversation is in exactly one). */
export function sectionOf(conversation: SharedConversation, userId: string): Section {
  if (conversation.status === 'closed') return 'closed';
  if (!conversation.assignee) return 'unassigned';
  return conversation.assignee.id === userId ? 'mine' : 'others';
}

export function withoutRow(data: ConversationPages, id: string): ConversationPages {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.filter((row) => row.id !== id),
    })),
  };
}

/** The same pages with the row changed where it stands; why a search found it stays. */
export function withRowChanged(data: ConversationPages, row: Conversation): ConversationPages {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === row.id ? changed(item, row) : item)),
    })),
  };
}

function changed({ match }: Conversation, row: Conversation): Conversation {
  return match ? { ...row, match } : row;
}

/**
 * The same pages with the row at its place in the order of the list. A row that comes after all that
 * are loaded is left out while the list has more pages: it comes with them.
 */
export function withRowPlaced(
  data: ConversationPages,
  row: Conversation,
  sort: Sort = 'newest',
): ConversationPages {
  const rest = withoutRow(data, row.id);
  const rank = rankOf(row, sort);
  const isBehind = (item: Conversation) => rankOf(item, sort) >= rank;
  const page = rest.pages.findIndex(({ items }) => items.some(isBehind));
  const last = rest.pages.length - 1;
  if (page < 0 && rest.pages[last]?.next !== null) return rest;
  const target = page < 0 ? last : page;
  return {
    ...rest,
    pages: rest.pages.map(({ items, next }, index) => {
      if (index !== target) return { items, next };
      const at = items.findIndex(isBehind);
      return { items: items.toSpliced(at < 0 ? items.length : at, 0, row), next };
    }),
  };
}

/** The same pages with the row on top: closed conversations stand by when they were closed. */
export function withRowOnTop(data: ConversationPages, row: Conversation): ConversationPages {
  const rest = withoutRow(data, row.id);
  return {
    ...rest,
    pages: rest.pages.map(({ items, next }, index) => ({
      items: index === 0 ? [row, ...items] : items,
      next,
    })),
  };
}

interface Counted {
  section: Section;
  unread: number;
}

/** The counts after one conversation went from one state to another; null is not there. */
export function recounted(
  sections: Sections,
  before: Counted | null,
  after: Counted | null,
): Sections {
  return add(add(sections, before, -1), after, 1);
}

function add(sections: Sections, counted: Counted | null, step: number): Sections {
  if (!counted) return sections;
  const { total, unread } = sections[counted.section];
  return {
    ...sections,
    [counted.section]: {
      total: Math.max(0, total + step),
      unread: Math.max(0, unread + (counted.unread > 0 ? step : 0)),
    },
  };
}

export function unreadOf(sections: Sections): number {
  return Object.values(sections).reduce((sum, section) => sum + section.unread, 0);
}

export function totalOf(sections: Sections): number {
  return Object.values(sections).reduce((sum, section) => sum + section.total, 0);
}
