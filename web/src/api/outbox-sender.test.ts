import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addUnsent, removeUnsent, setRefusal, unsentOf } from '../local/outbox';
import { FakeServer, json, problem } from '../test/fake-server';
import { ben, reply } from '../test/world';
import { keepMessage, knownMessage, messagesKey } from './messages';
import type { MessagePages } from './message-pages';
import { OutboxSender } from './outbox-sender';

const marta = 'marta-kowalska';
const lukas = 'lukas-brandt';

let server: FakeServer;
let sender: OutboxSender;
let cache: QueryClient;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  vi.stubGlobal('fetch', (request: Request) => server.handle(request));
  unsentOf(ben.id).forEach(({ clientId }) => removeUnsent(ben.id, clientId));
  cache = new QueryClient();
  sender = new OutboxSender(ben.id, cache);
});

afterEach(() => {
  sender.stop();
  vi.useRealTimers();
});

function write(clientId: string, text: string, conversationId = marta) {
  const at = new Date().toISOString();
  addUnsent(ben.id, { clientId, conversationId, text, seenUpTo: null, at, refusal: null });
}

function sentTo(conversationId: string) {
  const thread = server.inbox.threads.get(conversationId) ?? [];
  return thread.filter(({ status }) => status === 'queued').map(({ text }) => text);
}

function pass(milliseconds: number) {
  return vi.advanceTimersByTimeAsync(milliseconds);
}

test('replies of one conversation leave in the order in which they were written', async () => {
  write('c1', 'first');
  write('c2', 'second');
  write('c3', 'third');
  await pass(50);

  expect(sentTo(marta)).toEqual(['first', 'second', 'third']);
  expect(unsentOf(ben.id)).toEqual([]);
});

test('while the server cannot be reached the pauses grow: 1, 2, 4 seconds', async () => {
  const attempts = vi.spyOn(server, 'handle');
  server.isDown = true;
  write('c1', 'hello');
  const counts: number[] = [];
  for (const seconds of [0.5, 1, 2, 4]) {
    await pass(seconds * 1_000);
    counts.push(attempts.mock.calls.length);
  }

  expect(counts).toEqual([1, 2, 3, 4]);
});

test('when the connection is back nothing waits for the end of its pause', async () => {
  server.isDown = true;
  write('c1', 'hello');
  await pass(4_000);
  server.isDown = false;
  sender.wake();
  await pass(50);

  expect(sentTo(marta)).toEqual(['hello']);
});

test('a refused reply stays with its reason, and the next one goes on', async () => {
  const call = `POST /conversations/${marta}/messages`;
  server.answerWith(call, () => {
    server.answerAsUsual(call);
    return problem(409, 'reply-window-closed', 'Too late.');
  });
  write('c1', 'too late');
  write('c2', 'in time');
  await pass(50);

  expect(unsentOf(ben.id)).toMatchObject([
    { clientId: 'c1', refusal: { word: 'reply-window-closed', detail: 'Too late.' } },
  ]);
  expect(sentTo(marta)).toEqual(['in time']);

  setRefusal(ben.id, 'c1', null);
  await pass(50);
  expect(sentTo(marta)).toEqual(['in time', 'too late']);
});

test('one conversation that has to wait does not hold up another', async () => {
  server.answerWith(`POST /conversations/${marta}/messages`, () =>
    problem(503, 'unavailable', 'Later.'),
  );
  write('c1', 'waits');
  write('c2', 'goes', lukas);
  await pass(50);

  expect(sentTo(lukas)).toEqual(['goes']);
});

test('what one reload finds unsent is sent after it', async () => {
  sender.stop();
  write('c1', 'before');
  sender = new OutboxSender(ben.id, new QueryClient());
  await pass(50);

  expect(sentTo(marta)).toEqual(['before']);
});

test('an answer that comes after the events of its reply takes nothing back', async () => {
  const data: MessagePages = { pages: [{ items: [], next: null }], pageParams: [null] };
  cache.setQueryData(messagesKey(marta), data);
  server.answerWith(`POST /conversations/${marta}/messages`, () => {
    const accepted = reply('hello', 0, ben, { clientId: 'c1', status: 'queued' });
    keepMessage(cache, marta, { ...accepted, status: 'delivered' });
    return json(accepted, 201);
  });
  write('c1', 'hello');
  await pass(50);

  expect(knownMessage(cache, marta, 'c1')?.status).toBe('delivered');
  expect(unsentOf(ben.id)).toEqual([]);
});
