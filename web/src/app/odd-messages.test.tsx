import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Message } from '../api/types';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { message } from '../test/world';

const marta = 'marta-kowalska';

/** The thread of a customer who wrote last what is given. */
async function threadWith(odd: Partial<Message>) {
  const server = new FakeServer();
  server.inbox.threads.get(marta)?.push(message('See this', 0, odd));
  renderApp(`/leads/messaging/${marta}`, server);
  return within(await screen.findByRole('log', { name: 'Messages' }));
}

test('a message says how it came; what this screen has no words for is left out', async () => {
  const log = await threadWith({
    circumstances: [
      { what: 'ad', detail: 'Summer sale' },
      { what: 'forwarded', detail: null },
      { what: 'by-pigeon', detail: 'Erna' },
    ],
  });

  expect(await log.findByText('From an ad: Summer sale')).toBeDefined();
  expect(log.getByText('Forwarded')).toBeDefined();
  await waitFor(() => expect(log.queryByText('…')).toBeNull());
  expect(log.queryByText(/Erna/)).toBeNull();
});

test('an empty text message is shown as one', async () => {
  const log = await threadWith({ text: '' });

  expect(await log.findByText('(empty message)')).toBeDefined();
});

test('a picture that answers a message shows what it answers', async () => {
  const log = await threadWith({
    kind: 'attachments',
    text: null,
    replyTo: { id: null, text: 'Which machine?', authorName: 'Ben Okafor' },
  });

  expect(await log.findByText('Which machine?')).toBeDefined();
});

test('where another app had the conversation, the composer says so until the customer writes here', async () => {
  const told = { circumstances: [{ what: 'other-app', detail: null }] };
  const server = new FakeServer();
  server.inbox.threads.get(marta)?.push(message('Hello?', 0, told));
  renderApp(`/leads/messaging/${marta}`, server);
  const warning = /^Another app was answering when Marta last wrote/;
  expect(await screen.findByText(warning)).toBeDefined();

  act(() => void server.inbox.customerWrites(marta, 'Are you there?'));

  await waitFor(() => expect(screen.queryByText(warning)).toBeNull());
});
