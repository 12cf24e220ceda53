import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeServer, problem } from '../test/fake-server';
import { renderApp } from '../test/render-app';

const mine = 'New message in a conversation assigned to you';

/** A browser's notifications, of which jsdom has none. */
function browserSays(permission: NotificationPermission, answer = permission) {
  const browser = {
    permission,
    requestPermission: vi.fn(async () => (browser.permission = answer)),
  };
  vi.stubGlobal('Notification', browser);
  return browser.requestPermission;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Notification');
});

async function openedDialog(server = new FakeServer()) {
  const { user, ...rest } = renderApp('/leads/messaging', server);
  await user.click(await screen.findByRole('button', { name: 'Notifications' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Notifications' }));
  await dialog.findByRole('table');
  return { user, dialog, ...rest };
}

// N1
test('the bell opens four events by desktop and email, and Save keeps what was switched', async () => {
  browserSays('granted');
  const { user, dialog, server } = await openedDialog();
  expect(dialog.getAllByRole('switch', { name: /, (Desktop|Email)$/ })).toHaveLength(8);
  expect(dialog.getByText('Emails go to ben@demo.parley.example')).toBeDefined();

  await user.click(dialog.getByRole('switch', { name: `${mine}, Email` }));
  expect(server.notifications.preferences.events.mine.email).toBe(true);
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.notifications.preferences.events.mine).toEqual({ desktop: true, email: false });
});

test.each(['Cancel', 'Escape'])('%s discards what was switched', async (way) => {
  browserSays('granted');
  const { user, dialog, server } = await openedDialog();
  await user.click(dialog.getByRole('switch', { name: `${mine}, Desktop` }));
  if (way === 'Cancel') await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  else await user.keyboard('{Escape}');

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.requests).not.toContain('PUT /me/notification-preferences');
  await user.click(screen.getByRole('button', { name: 'Notifications' }));
  expect(
    await screen.findByRole('switch', { name: `${mine}, Desktop`, checked: true }),
  ).toBeDefined();
});

test('what cannot be kept stays open and says why', async () => {
  browserSays('granted');
  const { user, dialog, server } = await openedDialog();
  server.answerWith('PUT /me/notification-preferences', () =>
    problem(400, 'invalid-request', 'Not like this.'),
  );
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await dialog.findByText('Not like this.')).toBeDefined();
});

test('the browser is asked by a click and not before', async () => {
  const asked = browserSays('default', 'granted');
  const { user, dialog } = await openedDialog();
  expect(asked).not.toHaveBeenCalled();

  await user.click(dialog.getByRole('button', { name: 'Allow' }));

  expect(asked).toHaveBeenCalledOnce();
  await waitFor(() => expect(dialog.queryByRole('button', { name: 'Allow' })).toBeNull());
});

test('where the browser blocks, Desktop is shown off and its choices are kept', async () => {
  browserSays('denied');
  const { user, dialog, server } = await openedDialog();
  expect(dialog.getByText('Your browser blocks desktop notifications.')).toBeDefined();
  const desktop = dialog.getByRole('switch', { name: `${mine}, Desktop` });
  expect(desktop).toHaveProperty('disabled', true);
  expect(desktop).toHaveProperty('checked', false);

  await user.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.notifications.preferences.events.mine.desktop).toBe(true);
});

test('without a mail server the dialog says so', async () => {
  browserSays('granted');
  const server = new FakeServer();
  server.notifications.mail = { configured: false, lastError: null };
  const { dialog } = await openedDialog(server);

  expect(await dialog.findByText('No email is sent.')).toBeDefined();
});

test('an address that ends in ?notifications opens the dialog, as mails do', async () => {
  browserSays('granted');
  renderApp('/leads/messaging?notifications');

  expect(await screen.findByRole('dialog', { name: 'Notifications' })).toBeDefined();
  await waitFor(() => expect(location.search).toBe(''));
});
