import 'fake-indexeddb/auto';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allSeen, clearSeen, seenBy } from '../local/seen';
import { FakeServer, problem } from '../test/fake-server';
import { FakeWorker } from '../test/fake-worker';
import { renderApp } from '../test/render-app';

const worker = new FakeWorker();
const thread = { name: 'Conversation with Marta Kowalska' };

beforeEach(() => worker.enter());
afterEach(async () => {
  worker.leave();
  document.querySelector('script')?.remove();
  await clearSeen();
});

async function kept(): Promise<string> {
  // A page that is hidden puts away at once what it has.
  dispatchEvent(new Event('visibilitychange'));
  return JSON.stringify([...(await allSeen()).values()].map(({ query }) => query));
}

/** Marta's thread was open, and all of it is put away. */
async function seenThread(server = new FakeServer()) {
  const app = renderApp('/leads/messaging/marta-kowalska', server);
  await screen.findByRole('main', thread);
  await waitFor(async () => {
    const all = await kept();
    for (const what of [
      '"me"',
      '"sections"',
      '"section":"mine"',
      '["messages","marta-kowalska"]',
    ]) {
      expect(all).toContain(what);
    }
  });
  return app;
}

/** The page is opened anew, while the server cannot be reached. */
function reopened(server: FakeServer, path = '/leads/messaging/marta-kowalska') {
  cleanup();
  server.isDown = true;
  return renderApp(path, server);
}

test('without a network the last list and thread are shown, and say how old they are', async () => {
  const { server } = await seenThread();
  reopened(server);

  expect(await screen.findByText('No connection')).toBeDefined();
  expect(screen.getByText(/This is as of/)).toBeDefined();
  expect(await screen.findByRole('main', thread)).toBeDefined();
  expect(await screen.findByText('Amara Diallo')).toBeDefined();
});

test('as soon as the server answers, what it says takes the place of all that was kept', async () => {
  const { server } = await seenThread();
  const { user } = reopened(server);
  await screen.findByText('No connection');
  server.inbox.conversations.delete('amara-diallo');
  server.isDown = false;
  await user.click(screen.getByRole('button', { name: 'Try now' }));

  await waitFor(() => expect(screen.queryByText('No connection')).toBeNull());
  await screen.findByText('Yuki Tanaka');
  expect(screen.queryByText('Amara Diallo')).toBeNull();
});

test('a session that has ended takes along what was kept of it', async () => {
  const { server } = await seenThread();
  const { user } = reopened(server);
  await screen.findByText('No connection');
  server.isDown = false;
  server.isSignedIn = false;
  await user.click(screen.getByRole('button', { name: 'Try now' }));

  await screen.findByRole('heading', { name: 'Sign in to Parley' });
  await waitFor(() => expect(seenBy.get()).toBeNull());
  expect((await allSeen()).size).toBe(0);
});

test('what another build of the screens kept is not shown', async () => {
  const { server } = await seenThread();
  document.head.append(
    Object.assign(document.createElement('script'), { type: 'module', src: 'data:,' }),
  );
  reopened(server);

  expect(await screen.findByText('Parley didn’t load')).toBeDefined();
});

test('a fault of one answer is no reason to show what is old', async () => {
  const { server } = await seenThread();
  cleanup();
  server.answerWith('GET /me', () => problem(403, 'forbidden', 'Not from here.'));
  renderApp('/leads/messaging', server);

  expect(await screen.findByText('Not from here.')).toBeDefined();
});

test('neither a token nor a deleted conversation stays among what is kept', async () => {
  const { server } = await seenThread();
  expect(await kept()).toContain('"csrfToken":null');

  server.inbox.conversations.delete('marta-kowalska');
  act(() =>
    server.emit({
      id: 900,
      event: 'conversation.deleted',
      data: { conversationId: 'marta-kowalska', version: 99 },
    }),
  );

  await waitFor(async () => expect(await kept()).not.toContain('marta-kowalska'));
});
