import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeChannel } from '../test/fake-channel';
import { Chat } from './chat';
import { Memory } from './memory';

let server: FakeChannel;
let chat: Chat;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 20 });
  localStorage.clear();
  sessionStorage.clear();
  server = new FakeChannel();
  vi.stubGlobal('fetch', server.fetch);
  chat = new Chat('https://parley.example', '7');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const texts = () => chat.state.lines.map(({ text }) => text);

test('a page that nobody writes on makes nobody known', async () => {
  await chat.start();
  chat.open();

  expect(chat.state.look?.name).toBe('Bramble Coffee');
  expect(server.count('POST /session')).toBe(0);
});

test('what is written shows at once, and is a line once the server has it', async () => {
  await chat.start();
  chat.write('Hello');
  expect(chat.state.waiting.map(({ text }) => text)).toEqual(['Hello']);

  await vi.waitFor(() => expect(texts()).toEqual(['Hello']));
  expect(chat.state.waiting).toEqual([]);
  expect(new Memory('7').visitor).toEqual({ id: '42', secret: 'the-secret' });
});

test('after an outage it is sent once, in its order, under the id that it had', async () => {
  await chat.start();
  server.isDown = true;
  chat.write('One');
  chat.write('Two');
  await vi.waitFor(() => expect(chat.state.isStuck).toBe(true));
  const { outbox } = new Memory('7');
  server.isDown = false;
  await vi.advanceTimersByTimeAsync(5_000);

  await vi.waitFor(() => expect(texts()).toEqual(['One', 'Two']));
  expect(server.lines.map(({ id }) => id)).toEqual(outbox.map(({ id }) => id));
  expect(chat.state.isStuck).toBe(false);
});

test('what waited when the page went is sent by the next one', async () => {
  await chat.start();
  server.isDown = true;
  chat.write('Hello');
  await vi.waitFor(() => expect(chat.state.isStuck).toBe(true));
  server.isDown = false;
  new Memory('7').visitor = { id: '42', secret: 'the-secret' };

  await new Chat('https://parley.example', '7').start();

  await vi.waitFor(() => expect(server.lines.map(({ text }) => text)).toContain('Hello'));
});

test('a refusal is shown, and what was refused is not sent again', async () => {
  await chat.start();
  chat.write('too much');

  await vi.waitFor(() => expect(chat.state.refusal).toBe('The text is too long.'));
  expect(chat.state.waiting).toEqual([]);
});

test('replies come by the stream and count as unread until the window is open', async () => {
  await chat.start();
  chat.write('Hello');
  await vi.waitFor(() => expect(server.count('GET /events')).toBe(1));
  server.types('Ben');
  await vi.waitFor(() => expect(chat.state.typing).toBe('Ben'));
  server.replies('Hi');

  await vi.waitFor(() => expect(texts()).toEqual(['Hello', 'Hi']));
  expect(chat.state).toMatchObject({ unread: 1, typing: null });
  await vi.waitFor(() => expect(server.bodyOf('POST /delivered')).toEqual({ upTo: 2 }));
  expect(server.count('POST /read')).toBe(0);

  chat.open();
  expect(chat.state.unread).toBe(0);
  await vi.waitFor(() => expect(server.bodyOf('POST /read')).toEqual({ upTo: 2 }));
});

test('after a break of the stream nothing is missed and nothing told twice', async () => {
  await chat.start();
  chat.write('Hello');
  await vi.waitFor(() => expect(server.count('GET /events')).toBe(1));
  server.replies('One');
  await vi.waitFor(() => expect(texts()).toEqual(['Hello', 'One']));
  server.breakStreams();
  server.replies('Two');
  await vi.advanceTimersByTimeAsync(3_000);

  await vi.waitFor(() => expect(texts()).toEqual(['Hello', 'One', 'Two']));
  expect(chat.state.isConnected).toBe(true);
});

test('a session that is over is begun anew without a word', async () => {
  await chat.start();
  chat.write('Hello');
  await vi.waitFor(() => expect(texts()).toEqual(['Hello']));
  server.isOver = true;
  chat.write('Still me');
  await vi.advanceTimersByTimeAsync(2_000);

  await vi.waitFor(() => expect(texts()).toEqual(['Hello', 'Still me']));
  expect(server.bodyOf('POST /session')).toEqual({
    visitor: { id: '42', secret: 'the-secret' },
  });
});

test('whoever is signed in at the site comes with its token, and nobody else’s lines stay', async () => {
  await chat.start();
  chat.write('As a stranger');
  await vi.waitFor(() => expect(texts()).toEqual(['As a stranger']));
  server.lines = [];

  await chat.identify('signed');

  expect(server.bodyOf('POST /session')).toEqual({ identity: 'signed' });
  expect(texts()).toEqual([]);
});

test('a token that is not good leaves a visitor without a name', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await chat.start();
  await chat.identify('forged');

  expect(server.bodyOf('POST /session')).toEqual({});
  expect(warn).toHaveBeenCalledWith('Parley chat: The signature is wrong.');
});

test('the team hears of typing once in three seconds', async () => {
  await chat.start();
  chat.write('Hello');
  await vi.waitFor(() => expect(texts()).toEqual(['Hello']));
  chat.typed();
  chat.typed();
  await vi.waitFor(() => expect(server.count('POST /typing')).toBe(1));
  await vi.advanceTimersByTimeAsync(3_100);
  chat.typed();

  await vi.waitFor(() => expect(server.count('POST /typing')).toBe(2));
});
