import { expect, test, vi } from 'vitest';
import type { Notice } from '../local/notice';
import { clicked, pushed } from './notices';

const told: Notice = {
  id: '1',
  event: 'mine',
  conversationId: '7',
  title: 'Marta Kowalska',
  body: 'Hello',
  by: null,
  channel: 'WhatsApp by Twilio',
  count: 1,
  at: '2026-11-22T10:00:00Z',
};

function tab(path: string, focused = false) {
  return { url: `https://parley.example${path}`, focused, focus: vi.fn(), postMessage: vi.fn() };
}

function workerWith(...tabs: ReturnType<typeof tab>[]) {
  const clients = { matchAll: vi.fn(async () => tabs), openWindow: vi.fn() };
  const registration = { showNotification: vi.fn() };
  const scope = { clients, registration } as unknown as Parameters<typeof pushed>[0];
  return { ...scope, clients, registration, scope };
}

// N3
test('what is pushed is shown, also beside an open tab', async () => {
  const { scope, registration } = workerWith(tab('/leads/messaging/8', true));
  await pushed(scope, told);
  expect(registration.showNotification).toHaveBeenCalledWith(
    'Marta Kowalska',
    expect.objectContaining({ tag: 'conversation-7' }),
  );
});

test('what is open in a window with focus is not shown; without focus it is', async () => {
  const focused = workerWith(tab('/leads/messaging/7', true));
  await pushed(focused.scope, told);
  expect(focused.registration.showNotification).not.toHaveBeenCalled();

  const behind = workerWith(tab('/leads/messaging/7'));
  await pushed(behind.scope, told);
  expect(behind.registration.showNotification).toHaveBeenCalledOnce();
});

test('a click brings the tab that has the conversation open', async () => {
  const [other, right] = [tab('/leads/messaging'), tab('/leads/messaging/7')];
  await clicked(workerWith(other, right).scope, '7');
  expect(right.focus).toHaveBeenCalledOnce();
  expect(other.focus).not.toHaveBeenCalled();
});

test('a click opens the conversation in a tab of the inbox, before any other tab', async () => {
  const [deals, inbox] = [tab('/deals'), tab('/leads/messaging/8')];
  const worker = workerWith(deals, inbox);
  await clicked(worker.scope, '7');
  expect(inbox.postMessage).toHaveBeenCalledWith({ kind: 'clicked', conversationId: '7' });
  expect(inbox.focus).toHaveBeenCalledOnce();
  expect(worker.clients.openWindow).not.toHaveBeenCalled();
});

test('without a tab a click opens one', async () => {
  const worker = workerWith();
  await clicked(worker.scope, '7');
  expect(worker.clients.openWindow).toHaveBeenCalledWith('/leads/messaging/7');
});
