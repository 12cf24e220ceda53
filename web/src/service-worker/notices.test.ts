import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Notice } from '../local/notice';
import { keepLanguage } from '../local/worker-language';
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

beforeEach(() => {
  const kept = new Map<string, Response>();
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, answer: Response) => void kept.set(key, answer),
  };
  vi.stubGlobal('caches', { open: async () => cache });
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'caches'));

function dataOf(text: string): PushMessageData {
  return { json: () => JSON.parse(text) } as PushMessageData;
}

const toldData = dataOf(JSON.stringify(told));

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
  await pushed(scope, toldData);
  expect(registration.showNotification).toHaveBeenCalledWith(
    'Marta Kowalska',
    expect.objectContaining({ tag: 'conversation-7' }),
  );
});

test('what is open in a window with focus is not shown; without focus it is', async () => {
  const focused = workerWith(tab('/leads/messaging/7', true));
  await pushed(focused.scope, toldData);
  expect(focused.registration.showNotification).not.toHaveBeenCalled();

  const behind = workerWith(tab('/leads/messaging/7'));
  await pushed(behind.scope, toldData);
  expect(behind.registration.showNotification).toHaveBeenCalledOnce();
});

test('news of one conversation takes the place of what is shown of it, and is heard again', async () => {
  const { scope, registration } = workerWith();
  for (const [conversationId, count] of [
    ['7', 1],
    ['7', 2],
    ['8', 1],
  ] as const) {
    await pushed(scope, dataOf(JSON.stringify({ ...told, conversationId, count })));
  }
  const shown = registration.showNotification.mock.calls.map(([title, { tag, renotify }]) => [
    title,
    tag,
    renotify,
  ]);
  expect(shown).toEqual([
    ['Marta Kowalska', 'conversation-7', true],
    ['Marta Kowalska (2)', 'conversation-7', true],
    ['Marta Kowalska', 'conversation-8', true],
  ]);
});

test.each([
  ['nothing', null],
  ['what is no JSON', dataOf('{"title"')],
  ['null', dataOf('null')],
  ['something else', dataOf('{"title":"Marta Kowalska"}')],
])('a push with %s still shows that there is news, and leads to the inbox', async (_, data) => {
  const { scope, registration } = workerWith(tab('/leads/messaging', true));
  await pushed(scope, data);
  expect(registration.showNotification).toHaveBeenCalledExactlyOnceWith(
    'New in your inbox',
    expect.objectContaining({ data: { conversationId: null } }),
  );
});

test('it speaks the language that was chosen in Parley, whatever the browser speaks', async () => {
  expect(navigator.language).toMatch(/^en/);
  const { scope, registration } = workerWith();
  await keepLanguage('de');
  await pushed(scope, dataOf(JSON.stringify({ ...told, body: null })));
  expect(registration.showNotification.mock.calls[0]?.[1].body).toMatch(/^Neue Nachricht/);
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
