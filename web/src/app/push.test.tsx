import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeServer } from '../test/fake-server';
import { FakeWorker } from '../test/fake-worker';
import { renderApp } from '../test/render-app';

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.enter();
});
afterEach(() => worker.leave());

async function pushedTo(server = new FakeServer()) {
  const app = renderApp('/leads/messaging', server);
  await screen.findByText('Amara Diallo');
  await waitFor(() => expect(server.notifications.devices).toHaveLength(1));
  return app;
}

async function troubleshooting(server: FakeServer) {
  const { user } = renderApp('/leads/messaging', server);
  await user.click(await screen.findByRole('button', { name: 'Notifications' }));
  await user.click(await screen.findByRole('button', { name: 'Troubleshooting' }));
  const found = await screen.findByRole('list', { name: 'Troubleshooting' });
  return { user, found: within(found) };
}

// N3
test('a browser that the server pushes to shows nothing by itself as well', async () => {
  const { server } = await pushedTo();

  const before = worker.looked;
  act(() => server.notifications.tell('amara-diallo', 'Amara Diallo', 'Hello?'));
  await waitFor(() => expect(worker.looked).toBeGreaterThan(before));
  worker.loseSubscription();
  act(() => server.notifications.tell('yuki-tanaka', 'Yuki Tanaka', 'Hello?'));

  await waitFor(() => expect(worker.shown).toEqual(['Yuki Tanaka']));
});

test('one that was refused a subscription shows by its worker what the stream tells', async () => {
  worker.refusal = 'Registration failed';
  const { server } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  await waitFor(() => expect(worker.asked).toBe(1));

  act(() => server.notifications.tell('amara-diallo', 'Amara Diallo', 'Hello?'));

  await waitFor(() => expect(worker.shown).toEqual(['Amara Diallo']));
});

test('who has Desktop off everywhere is subscribed once they switch it on', async () => {
  const server = new FakeServer();
  const { events } = server.notifications.preferences;
  Object.values(events).forEach((ways) => (ways.desktop = false));
  const { user } = renderApp('/leads/messaging?notifications', server);
  await user.click(
    await screen.findByRole('switch', { name: /conversation assigned to you, Desktop$/ }),
  );
  expect(worker.asked).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(server.notifications.devices).toHaveLength(1));
  expect(server.requests.filter((call) => call === 'POST /me/devices')).toHaveLength(1);
});

test('a click that the worker tells of opens the conversation in the tab that is there', async () => {
  await pushedTo();
  act(() => worker.says({ kind: 'clicked', conversationId: 'yuki-tanaka' }));

  expect(await screen.findByRole('main', { name: 'Conversation with Yuki Tanaka' })).toBeDefined();
});

test('signing out ends what is pushed to the browser', async () => {
  const { user, server } = await pushedTo();
  const [account] = screen.getAllByRole('button', { name: 'Ben Okafor' });
  if (account) await user.click(account);
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));

  await screen.findByRole('heading', { name: 'Sign in to Parley' });
  expect(server.notifications.devices).toEqual([]);
});

// N5
test('the checker names what the push service said, and sets the browser up again', async () => {
  worker.refusal = 'Registration failed';
  const server = new FakeServer();
  const { user, found } = await troubleshooting(server);
  expect(await found.findByText('This browser refused push notifications')).toBeDefined();
  expect(found.getByText('Registration failed')).toBeDefined();

  worker.refusal = null;
  await user.click(found.getByRole('button', { name: 'Set up again' }));

  expect(await found.findByText('Desktop notifications are set up')).toBeDefined();
  expect(server.notifications.devices).toHaveLength(1);
});

test('each way can be tried, and a device be removed and stays so', async () => {
  const server = new FakeServer();
  const { user } = await troubleshooting(server);
  const ways = within(screen.getByRole('list', { name: 'Devices and tests' }));
  for (const way of ['Desktop', 'Email', 'Browser']) {
    await user.click(await ways.findByRole('button', { name: `Send test notification: ${way}` }));
  }
  expect(server.notifications.tests).toEqual([
    { transport: 'desktop' },
    { transport: 'email' },
    { transport: 'push', deviceId: 'device-1' },
  ]);
  expect(await ways.findAllByText('Sent')).toHaveLength(3);

  await user.click(ways.getByRole('button', { name: 'Remove Browser' }));

  expect(await screen.findByText('This browser is not set up for push')).toBeDefined();
  expect(server.notifications.devices).toEqual([]);
});

test('the ledger lists what was sent, and what not and why', async () => {
  const server = new FakeServer();
  const told = {
    event: 'mine',
    transport: 'desktop',
    conversation: { name: 'Amara Diallo' },
  } as const;
  const rest = {
    at: new Date().toISOString(),
    device: null,
    conversationId: 'amara-diallo',
    detail: null,
  };
  server.notifications.ledger = [
    { ...told, ...rest, id: '2', outcome: 'skipped', reason: 'focused' },
    { ...told, ...rest, id: '1', outcome: 'failed', reason: 'refused', detail: '550 No such user' },
  ];
  const { found } = await troubleshooting(server);

  const ledger = within(screen.getByRole('list', { name: 'Sent in the last 30 days' }));
  expect(
    await ledger.findByText('Desktop · Not sent: the conversation was open in front of you'),
  ).toBeDefined();
  expect(ledger.getByText('Desktop · Failed: 550 No such user')).toBeDefined();
  expect(await found.findByText(/^The last one was not shown/)).toBeDefined();
});
