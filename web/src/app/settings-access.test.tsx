import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ana, dev } from '../test/world';

const messaging = '/settings/messaging';
const nothing = { total: 0, unread: 0 };

// S1
test('who has no account settings access is told who has, asks, and gets it', async () => {
  const { user, server } = renderApp(messaging, new FakeServer(dev));
  expect(await screen.findByText(/Ana Ruiz has it\.$/)).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ask Ana for access' }));

  expect(await screen.findByText('Asked. Ana Ruiz will see it.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Ask Ana for access' })).toBeNull();

  server.user.role = 'admin';
  const { id, name, available, active } = server.user;
  const data = { user: { id, name, available, active } };
  act(() => server.emit({ id: 101, event: 'user.changed', data }));
  expect(await screen.findByRole('heading', { name: /^Connected channels/ })).toBeDefined();
});

test.each([
  ['Give access to Dev Patel', 'POST /access-requests/r1/grant'],
  ['Decline Dev Patel', 'DELETE /access-requests/r1'],
])('an admin sees who asks: %s', async (name, call) => {
  const server = new FakeServer(ana);
  server.settings.requests = [{ id: 'r1', user: dev, at: new Date().toISOString() }];
  const { user } = renderApp(messaging, server);
  await user.click(await screen.findByRole('button', { name }));

  await waitFor(() =>
    expect(screen.queryByText('Dev Patel asks for account settings access')).toBeNull(),
  );
  expect(server.requests).toContain(call);
});

test('an empty inbox without channels leads an admin to connect one', async () => {
  const server = new FakeServer(ana);
  server.settings.channels.clear();
  server.answerWith('GET /sections', () =>
    Response.json({ unassigned: nothing, mine: nothing, others: nothing, closed: nothing }),
  );
  renderApp('/leads/messaging', server);
  const link = await screen.findByRole('link', { name: /^Facebook Messenger/ });
  expect(link.getAttribute('href')).toBe(`${messaging}/connect/messenger`);
  expect(screen.getByText(/^Conversations show up here/)).toBeDefined();
});
