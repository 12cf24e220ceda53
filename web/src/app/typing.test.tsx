import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { channels, event } from '../test/world';

const marta = 'marta-kowalska';

async function opened(server: FakeServer) {
  const app = renderApp(`/leads/messaging/${marta}`, server);
  await screen.findByRole('log', { name: 'Messages' });
  return app;
}

function onTheWebsite(): FakeServer {
  const server = new FakeServer();
  server.inbox.put({ ...server.inbox.of(marta), channel: channels.webchat, replyUntil: null });
  return server;
}

const typing = 'POST /conversations/marta-kowalska/typing';

test('a visitor who types is shown until they have written', async () => {
  const server = onTheWebsite();
  await opened(server);
  server.emit({ event: 'typing', data: { conversationId: marta } });

  expect(await screen.findByText('Marta is writing')).toBeDefined();
  server.inbox.customerWrites(marta, 'Here I am');
  await waitFor(() => expect(screen.queryByText('Marta is writing')).toBeNull());
});

test('a visitor hears that a reply is written, once in three seconds', async () => {
  const server = onTheWebsite();
  const { user } = await opened(server);
  await user.type(await screen.findByRole('textbox', { name: /^Reply to/ }), 'Hello there');

  expect(server.requests.filter((call) => call === typing)).toHaveLength(1);
});

test('an internal note is nothing to tell a visitor of', async () => {
  const server = onTheWebsite();
  const { user } = await opened(server);
  await user.click(await screen.findByRole('tab', { name: 'Internal note' }));
  await user.type(await screen.findByRole('textbox', { name: 'Internal note' }), 'A regular');

  expect(server.requests).not.toContain(typing);
});

test('the log says which address a visitor left', async () => {
  const server = onTheWebsite();
  const left = event('contact', 1, null, 'marta@silva.example');
  const by = 'Visitor 0042';
  server.inbox.threads.get(marta)?.push({
    ...left,
    system: { event: 'contact', by, subject: 'marta@silva.example', reason: null },
  });
  await opened(server);

  expect(screen.getByRole('log', { name: 'Messages' }).textContent).toContain(
    'Marta Kowalska left the address marta@silva.example',
  );
});
