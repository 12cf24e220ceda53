import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { Kept } from './kept';

const name = 'parley.letters';
const pause = 20;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** As after opening a tab: nothing in memory but what was stored. */
async function newTab() {
  const kept = new Kept<string>(name, pause);
  await kept.load();
  return kept;
}

/** What a tab would find that is opened when all others are gone. */
async function found() {
  return Object.fromEntries((await newTab()).get());
}

test('what was written is there for the next tab', async () => {
  const kept = await newTab();
  kept.set('marta', 'Dear Marta');
  kept.set('lukas', 'Dear Lukas');
  kept.set('lukas', null);

  await vi.waitFor(async () => expect(await found()).toEqual({ marta: 'Dear Marta' }));
  expect(localStorage.length).toBe(0);
});

test('a page that goes in the middle of a word leaves the word behind', async () => {
  const kept = await newTab();
  // Longer than this test: the page goes before IndexedDB is asked.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  kept.set('marta', 'Dear Mar');
  vi.useRealTimers();
  vi.stubGlobal('indexedDB', new IDBFactory());
  dispatchEvent(new Event('pagehide'));

  expect(await found()).toEqual({ marta: 'Dear Mar' });
  await vi.waitFor(() => expect(localStorage.getItem(name)).toBeNull());
  expect(await found()).toEqual({ marta: 'Dear Mar' });
});

test('tabs see at once what another one writes', async () => {
  const [one, other] = [await newTab(), await newTab()];
  one.set('marta', 'Dear Marta');

  await vi.waitFor(() => expect(other.get().get('marta')).toBe('Dear Marta'));
  other.set('marta', null);
  await vi.waitFor(() => expect(one.get().size).toBe(0));
});

test('what one tab says about a record never undoes what another wrote on it', async () => {
  const [one, other] = [await newTab(), await newTab()];
  one.set('marta', 'Hell');
  await vi.waitFor(() => expect(other.get().get('marta')).toBe('Hell'));
  expect([one.isOfAnotherTab('marta'), other.isOfAnotherTab('marta')]).toEqual([false, true]);

  // Neither has heard of the other yet.
  one.set('marta', 'Hello');
  other.amend([['marta', 'Hell, kept']]);
  await vi.waitFor(() => expect(other.get().get('marta')).toBe('Hello'));
  other.amend([['marta', null]]);
  one.set('marta', 'Hello Nils');
  await vi.waitFor(() => expect(other.get().get('marta')).toBe('Hello Nils'));

  expect(one.get().get('marta')).toBe('Hello Nils');
  expect(await found()).toEqual({ marta: 'Hello Nils' });
});

test('what is written before the storage has answered is newer than what is in it', async () => {
  const before = await newTab();
  before.set('marta', 'old');
  before.set('lukas', 'old');
  await vi.waitFor(async () => expect((await found()).lukas).toBe('old'));

  const kept = new Kept<string>(name, pause);
  const loading = kept.load();
  kept.set('marta', 'new');
  await loading;

  expect(Object.fromEntries(kept.get())).toEqual({ marta: 'new', lukas: 'old' });
});

test('what an earlier Parley kept in localStorage is taken over', async () => {
  localStorage.setItem(name, JSON.stringify({ marta: 'Dear Marta' }));
  expect(await found()).toEqual({ marta: 'Dear Marta' });
  await vi.waitFor(() => expect(localStorage.getItem(name)).toBeNull());

  localStorage.setItem(name, JSON.stringify([{ clientId: 'c1', text: 'Hello' }]));
  expect(await found()).toEqual({
    marta: 'Dear Marta',
    c1: { clientId: 'c1', text: 'Hello' },
  });
});

test.each([
  ['blocked', undefined],
  ['broken', { open: () => { throw new DOMException('No', 'UnknownError'); } }], // prettier-ignore
])(
  'with a storage that is %s the page goes on, and leaves behind what it can',
  async (_, broken) => {
    vi.stubGlobal('indexedDB', broken);
    const kept = await newTab();
    kept.set('marta', 'Dear Marta');
    expect(kept.get().get('marta')).toBe('Dear Marta');

    dispatchEvent(new Event('pagehide'));
    expect(await found()).toEqual({ marta: 'Dear Marta' });
  },
);

test('what does not fit any more stays in memory and is stored when there is room again', async () => {
  const kept = await newTab();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  kept.set('marta', 'Dear Marta');
  await vi.waitFor(() => expect(put).toHaveBeenCalled());
  expect(kept.get().get('marta')).toBe('Dear Marta');

  put.mockRestore();
  kept.set('lukas', 'Dear Lukas');
  await vi.waitFor(async () =>
    expect(await found()).toEqual({ marta: 'Dear Marta', lukas: 'Dear Lukas' }),
  );
});
