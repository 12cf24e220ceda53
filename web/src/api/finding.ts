import type { Conversation } from './types';

export const sorts = ['newest', 'oldest', 'waiting', 'window'] as const;
export type Sort = (typeof sorts)[number];

/** What is left out of the list, and its order. All parts are absent where nothing is chosen. */
export interface Filter {
  channel?: string[];
  /** Ids of users; also `me` and `none`. */
  assignee?: string[];
  unread?: true;
  expiring?: true;
  sort?: Sort;
}

/** What the list shows, as the address says it. */
export interface Finding {
  q: string;
  filter: Filter;
}

const lastHour = 3_600_000;

/** Reads the part of an address after the question mark; what it does not know it leaves out. */
export function findingOf(search: string): Finding {
  const given = new URLSearchParams(search);
  const sort = sorts.find((each) => each === given.get('sort') && each !== 'newest');
  return {
    q: given.get('q')?.trim() ?? '',
    filter: {
      ...several('channel', given),
      ...several('assignee', given),
      ...(given.has('unread') ? { unread: true } : {}),
      ...(given.has('expiring') ? { expiring: true } : {}),
      ...(sort ? { sort } : {}),
    },
  };
}

function several(name: 'channel' | 'assignee', given: URLSearchParams): Filter {
  const values = given.getAll(name);
  return values.length > 0 ? { [name]: values } : {};
}

/** The address' part for a finding, with its question mark; empty where all is shown as usual. */
export function searchOf({ q, filter }: Finding): string {
  const given = new URLSearchParams();
  if (q) given.set('q', q);
  filter.channel?.forEach((id) => given.append('channel', id));
  filter.assignee?.forEach((id) => given.append('assignee', id));
  if (filter.unread) given.set('unread', '1');
  if (filter.expiring) given.set('expiring', '1');
  if (filter.sort && filter.sort !== 'newest') given.set('sort', filter.sort);
  return given.size > 0 ? `?${given}` : '';
}

/** How many kinds of things are filtered by. */
export function filterCount({ channel, assignee, unread, expiring }: Filter): number {
  return [channel, assignee, unread, expiring].filter(Boolean).length;
}

/** Whether a row belongs into a list with this filter. */
export function fits(row: Conversation, filter: Filter, userId: string, now: number): boolean {
  const { channel, assignee, unread, expiring } = filter;
  return (
    (!channel || channel.includes(row.channel.id)) &&
    (!assignee || assignee.some((who) => (row.assignee?.id ?? 'none') === own(who, userId))) &&
    (!unread || row.unread > 0) &&
    (!expiring || isExpiring(row, now))
  );
}

function own(who: string, userId: string): string {
  return who === 'me' ? userId : who;
}

/** It is our turn, and the reply window ends within the hour. */
export function isExpiring(row: Conversation, now: number): boolean {
  const left = row.replyUntil ? Date.parse(row.replyUntil) - now : 0;
  return (
    row.status === 'open' && row.lastMessage?.direction === 'in' && left > 0 && left <= lastHour
  );
}

/** Where a row stands: lower is higher up. Rows that have no such time stand last. */
export function rankOf(row: Conversation, sort: Sort): number {
  switch (sort) {
    case 'newest':
      return -Date.parse(row.lastActivityAt);
    case 'oldest':
      return Date.parse(row.lastActivityAt);
    case 'waiting':
      return row.waitingSince ? Date.parse(row.waitingSince) : Infinity;
    case 'window':
      return row.replyUntil ? Date.parse(row.replyUntil) : Infinity;
  }
}
