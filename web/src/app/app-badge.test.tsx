import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderApp } from '../test/render-app';

/** The number on the icon of the installed app; null while there is none. */
let badge: number | null;

const verbs = {
  setAppBadge: async (count: number) => void (badge = count),
  clearAppBadge: async () => void (badge = null),
};

beforeEach(() => {
  badge = null;
  Object.entries(verbs).forEach(([name, value]) =>
    Object.defineProperty(navigator, name, { value, configurable: true }),
  );
});
afterEach(() => Object.keys(verbs).forEach((name) => Reflect.deleteProperty(navigator, name)));

test('the icon of the installed app shows how many conversations are unread, and follows', async () => {
  const { server } = renderApp('/leads/messaging');
  const unread = server.inbox.list((row) => row.unread > 0);
  await waitFor(() => expect(badge).toBe(unread.length));

  act(() => unread.slice(1).forEach(({ id }) => server.inbox.read(id)));
  await waitFor(() => expect(badge).toBe(1));
  act(() => unread.forEach(({ id }) => server.inbox.read(id)));
  await waitFor(() => expect(badge).toBeNull());
});

test('whoever signs out leaves no number on it', async () => {
  const { user } = renderApp('/leads/messaging');
  await waitFor(() => expect(badge).toBeGreaterThan(0));
  const [account] = await screen.findAllByRole('button', { name: 'Ben Okafor' });
  if (account) await user.click(account);
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));

  await screen.findByRole('heading', { name: 'Sign in to Parley' });
  await waitFor(() => expect(badge).toBeNull());
});
