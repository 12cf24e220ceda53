import { expect, test } from 'vitest';
import later from './en-later.json';
import first from './en.json';

const en = { ...first, ...later };

/** The labels that people and other programs' tests go by, each where a screen takes it from. */
const labels: Record<string, string> = {
  'nav.leadsInbox': 'Leads Inbox',
  'nav.integrations': 'Integrations',
  'nav.messaging': 'Messaging',
  'nav.deals': 'Deals',
  'nav.contacts': 'Contacts',
  'nav.settings': 'Settings',
  'settings.toolsAndApps': 'Tools and apps',
  'section.unassigned': 'Unassigned',
  'section.mine': 'Assigned to me',
  'section.others': 'Assigned to others',
  'section.closed': 'Closed conversations',
  'command.close': 'Close conversation',
  'act.close': 'Close conversation',
  'command.reopen': 'Reopen',
  'act.reopen': 'Reopen',
  'act.delete': 'Delete conversation',
  'command.assignToMe': 'Assign to me',
  'act.assignToMe': 'Assign to me',
  'composer.reply': 'Reply',
  'command.reply': 'Reply',
  'composer.note': 'Internal note',
  'command.note': 'Internal note',
  'composer.send': 'Send',
  'failure.retry': 'Retry',
  'status.sending': 'Sending',
  'status.sent': 'Sent',
  'status.delivered': 'Delivered',
  'status.read': 'Read',
  'status.failed': 'Not delivered',
  'status.uncertain': 'Not confirmed',
  'availability.button': 'Availability',
  'availability.available': 'Available',
  'availability.unavailable': 'Unavailable',
  'link.create': 'Create or add to existing',
  'crm.type.person': 'Person',
  'crm.type.lead': 'Lead',
  'crm.type.deal': 'Deal',
  'link.createNew': 'Create new',
  'link.addToExisting': 'Add to existing',
  'link.linked': 'Linked items',
  'link.notes': 'Notes from this conversation',
  'crm.email': 'Email',
  'crm.type.organization': 'Organization',
  'notifications.button': 'Notifications',
  'notifications.transport.desktop': 'Desktop',
  'notifications.transport.email': 'Email',
  'notifications.save': 'Save',
  'notifications.test': 'Send test notification',
  'settings.connected': 'Connected channels',
  'settings.add': 'Add a channel',
  'settings.status.working': 'Working',
  'settings.status.attention': 'Needs attention',
  'settings.closedToNew': 'Not available for new customers',
};

const sources = Object.values(
  import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');

test.each(Object.entries(labels))('%s says “%s”, and a screen shows it', (key, label) => {
  const word = key.split('.').reduce<unknown>((words, part) => wordOf(words, part), en);
  expect(word).toBe(label);
  // Some are named by what they tell of, such as `section.${section}`.
  const family = `${key.slice(0, key.lastIndexOf('.'))}.\${`;
  expect(sources.includes(`'${key}'`) || sources.includes(`\`${family}`)).toBe(true);
});

function wordOf(words: unknown, part: string): unknown {
  return (words as Record<string, unknown>)[part];
}
