import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writtenOf, writeDraft } from '../local/drafts';
import { FakeServer } from '../test/fake-server';
import { ben } from '../test/world';
import { DraftSender } from './draft-sender';

const marta = 'marta-kowalska';
const put = `PUT /conversations/${marta}/draft`;

let server: FakeServer;
let sender: DraftSender;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  vi.stubGlobal('fetch', (request: Request) => server.handle(request));
  sender = new DraftSender(ben.id);
});

afterEach(() => {
  sender.stop();
  vi.useRealTimers();
});

function write(reply: string) {
  writeDraft(ben.id, marta, { reply, note: '', tab: 'reply' });
}

function puts() {
  return server.requests.filter((call) => call === put).length;
}

function pass(milliseconds: number) {
  return vi.advanceTimersByTimeAsync(milliseconds);
}

test('a draft goes to the server when the writer pauses, once for all that was written', async () => {
  for (const words of ['G', 'Go', 'Goo', 'Good']) {
    write(words);
    await pass(100);
  }
  expect(puts()).toBe(0);
  await pass(300);

  expect(puts()).toBe(1);
  expect(server.inbox.of(marta).draft?.reply).toBe('Good');
  expect(writtenOf(ben.id).get().get(marta)?.keptAt).toBeTruthy();
});

test('what cannot be brought there stays, and is tried again', async () => {
  server.isDown = true;
  write('Not lost');
  await pass(1_000);
  expect(writtenOf(ben.id).get().get(marta)).toMatchObject({ reply: 'Not lost', keptAt: null });
  server.isDown = false;
  await pass(2_000);

  expect(server.inbox.of(marta).draft?.reply).toBe('Not lost');
});

test('words written while the call was away are brought there too', async () => {
  write('One');
  await vi.advanceTimersByTimeAsync(300);
  write('One two');
  await pass(700);

  expect(server.inbox.of(marta).draft?.reply).toBe('One two');
  expect(writtenOf(ben.id).get().get(marta)?.keptAt).toBeTruthy();
});

test('an empty draft is none', async () => {
  write('Something');
  await pass(400);
  write('');
  await pass(400);

  expect(server.inbox.of(marta).draft).toBeNull();
});
