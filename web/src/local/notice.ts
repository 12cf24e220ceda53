import type { components } from '../api/schema';

export type Notice = components['schemas']['Notification'];

/** What a notification says where the customer did not, in the reader's language. */
export interface NoticeWords {
  /** `{{name}}` stands for who did it. */
  assigned: string;
  message: string;
}

/** What a system notification is made of. */
export interface Shown {
  title: string;
  options: NotificationOptions & { tag: string; data: { conversationId: string | null } };
}

/** Notifications of one conversation replace each other; those of none are tests. */
export function tagOf(conversationId: string | null): string {
  return conversationId === null ? 'test' : `conversation-${conversationId}`;
}

/** Name and number above, preview and channel below; the same whoever shows it. */
export function shownOf(notice: Notice, words: NoticeWords): Shown {
  const { conversationId, title, body, by, channel, count, at } = notice;
  const said = by === null ? (body ?? words.message) : words.assigned.replace('{{name}}', by);
  return {
    title: count > 1 ? `${title} (${count})` : title,
    options: {
      body: [said, channel].filter(Boolean).join('\n'),
      icon: '/icon-192.png',
      tag: tagOf(conversationId),
      // Missing in TypeScript's own types, though browsers have known them for years.
      ...{ renotify: true, timestamp: Date.parse(at) },
      data: { conversationId },
    },
  };
}
