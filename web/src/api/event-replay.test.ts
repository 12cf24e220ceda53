import { QueryClient } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ben, message } from '../test/world';
import { FakeInbox } from '../test/fake-inbox';
import { EventReplay } from './event-replay';
import { sectionsQuery } from './conversations';
import { messagesKey } from './messages';
import type { MessagePages } from './message-pages';

const marta = 'marta-kowalska';

/** A screen that follows a make-believe company, and fetches that answer when they are told to. */
function follow() {
  const cache = new QueryClient();
  const refreshSoon = vi.fn();
  const screen = { cache, userId: ben.id, refreshSoon, refreshAll: vi.fn() };
  const replay = new EventReplay(screen);
  const inbox = new FakeInbox(ben, (event) => replay.take(event));
  return { cache, inbox, refreshSoon };
}

function fetching<Data>(cache: QueryClient, queryKey: readonly unknown[], answer: Data) {
  let finish: (data: Data) => void = () => undefined;
  const queryFn = () => new Promise<Data>((resolve) => (finish = resolve));
  const done = cache.fetchQuery({ queryKey, queryFn });
  return () => {
    finish(answer);
    return done;
  };
}

function texts(cache: QueryClient) {
  const data = cache.getQueryData<MessagePages>(messagesKey(marta));
  return data?.pages.flatMap((page) => page.items).map(({ text }) => text);
}

test('a message that came while the thread was fetched is in it', async () => {
  const { cache, inbox } = follow();
  const old: MessagePages = {
    pages: [{ items: [message('before', 60_000)], next: null }],
    pageParams: [null],
  };
  const finish = fetching(cache, messagesKey(marta), old);
  inbox.customerWrites(marta, 'meanwhile');
  await finish();

  expect(texts(cache)).toEqual(['meanwhile', 'before']);
});

test('one that the fetch brought already is there once', async () => {
  const { cache, inbox } = follow();
  const said = { items: [message('before', 60_000)], next: null };
  const finish = fetching(cache, messagesKey(marta), { pages: [said], pageParams: [null] });
  said.items.unshift(inbox.customerWrites(marta, 'meanwhile'));
  await finish();

  expect(texts(cache)).toEqual(['meanwhile', 'before']);
});

test('counts that were fetched while something happened are asked for again', async () => {
  const { cache, inbox, refreshSoon } = follow();
  const finish = fetching(cache, sectionsQuery.queryKey, inbox.sections());
  inbox.customerWrites(marta, 'meanwhile');
  refreshSoon.mockClear();
  await finish();

  expect(refreshSoon).toHaveBeenCalledWith(null);
});

test('what came before a fetch began is not applied again', async () => {
  const { cache, inbox } = follow();
  inbox.customerWrites(marta, 'before it');
  const answer: MessagePages = { pages: [{ items: [], next: null }], pageParams: [null] };
  await fetching(cache, messagesKey(marta), answer)();

  expect(texts(cache)).toEqual([]);
});

test('so are counts that an answer may have been ahead of, once it is calmer', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { cache, inbox, refreshSoon } = follow();
  await fetching(cache, sectionsQuery.queryKey, inbox.sections())();
  inbox.customerWrites(marta, 'right after it');
  inbox.customerWrites(marta, 'and once more');
  refreshSoon.mockClear();
  vi.advanceTimersByTime(2_900);
  expect(refreshSoon).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(refreshSoon).toHaveBeenCalledExactlyOnceWith(null);

  inbox.customerWrites(marta, 'much later');
  vi.advanceTimersByTime(10_000);
  expect(refreshSoon).toHaveBeenCalledOnce();
});
