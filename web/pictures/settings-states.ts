import { go, pretend, type State } from './state';
import type { Desk } from '../walks/team';

const messaging = '/settings/messaging';

/** The settings of Messaging, as an admin sees them, and what others see there. */
export const settingsStates: State[] = [
  page('settings-messaging', messaging, 'Add a channel'),
  page('settings-messenger', `${messaging}/connect/messenger`, 'Page access token'),
  page('settings-whatsapp', `${messaging}/connect/whatsapp-twilio`, 'WhatsApp sender'),
  {
    name: 'settings-whatsapp-unavailable',
    user: 'ana',
    show: async (desk) => {
      await pretend(desk, 'catalogue', { items: [] });
      await go(desk, `${messaging}/connect/whatsapp-twilio`);
      await desk.page.getByText('Not available for new customers.').waitFor();
    },
  },
  page('settings-people', '/settings/people', 'Ben Okafor'),
  page('settings-security', '/settings/security', 'This one'),
  page('settings-audit-log', '/settings/audit-log', 'Signed in'),
  {
    name: 'settings-channel',
    user: 'ana',
    show: (desk) => openChannel(desk),
  },
  {
    name: 'settings-events',
    user: 'ana',
    show: async (desk) => {
      await openChannel(desk);
      await desk.page.getByRole('link', { name: 'See every event of this channel' }).click();
      await desk.page.getByText('Refused calls').waitFor();
    },
  },
  {
    name: 'settings-denied',
    show: async (desk) => {
      await go(desk, messaging);
      await desk.page.getByRole('button', { name: /^Ask Ana/ }).waitFor();
    },
  },
];

function page(name: string, path: string, words: string): State {
  return {
    name,
    user: 'ana',
    show: async (desk) => {
      await go(desk, path);
      await desk.page.getByText(words).first().waitFor();
    },
  };
}

async function openChannel(desk: Desk): Promise<void> {
  await go(desk, messaging);
  await desk.page.getByRole('link', { name: 'Manage Facebook Messenger' }).click();
  await desk.page.getByRole('button', { name: 'Check now' }).waitFor();
  await desk.page.getByRole('list', { name: 'Health' }).waitFor();
}
