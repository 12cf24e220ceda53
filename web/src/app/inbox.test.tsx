import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, problem } from '../test/fake-server';
import { renderApp } from '../test/render-app';

const marta = 'marta-kowalska';
const martaPath = `/leads/messaging/${marta}`;

function section(name: string) {
  return within(screen.getByRole('region', { name }));
}

async function opened(name = 'Marta Kowalska') {
  await screen.findByRole('main', { name: `Conversation with ${name}` });
  return within(await screen.findByRole('log', { name: 'Messages' }));
}

test('the inbox has four sections in their order, with their counts', async () => {
  renderApp('/leads/messaging');

  await screen.findByText('Amara Diallo');
  const headers = screen.getAllByRole('button', { expanded: true });
  expect(headers.map((header) => header.textContent)).toEqual([
    'Unassigned 3',
    'Assigned to me 4',
    'Assigned to others 3',
  ]);
  expect(screen.getByRole('button', { name: 'Closed conversations 1' })).toBeDefined();
  expect(document.title).toBe('(5) Messaging · Parley');
});

test('a closed section opens and stays open after a reload', async () => {
  const { user, unmount, server } = renderApp('/leads/messaging');
  await user.click(await screen.findByRole('button', { name: /Closed conversations/ }));
  expect(await section('Closed conversations').findByText('Ingrid Moen')).toBeDefined();

  unmount();
  renderApp('/leads/messaging', server);
  expect(await screen.findByText('Ingrid Moen')).toBeDefined();
});

test('a new message appears by itself, in the list and in the open thread', async () => {
  const { server } = renderApp(martaPath);
  const log = await opened();

  act(() => void server.inbox.customerWrites(marta, 'Is it the 12th then?'));

  expect(await log.findByText('Is it the 12th then?')).toBeDefined();
  expect(section('Assigned to me').getByText('Is it the 12th then?')).toBeDefined();
});

test('a conversation that is open in a focused window is read', async () => {
  const { server } = renderApp('/leads/messaging/tom-s-herrera');
  await opened('Tomás Herrera');

  await waitFor(() => expect(server.inbox.of('tom-s-herrera').unread).toBe(0));
  expect(screen.getByText('New')).toBeDefined();
  await waitFor(() => expect(document.title).toBe('(4) Tomás Herrera · Messaging · Parley'));
});

test('a reply shows at once and follows its delivery', async () => {
  const { user, server } = renderApp(martaPath);
  const log = await opened();
  await user.type(screen.getByRole('textbox', { name: 'Reply to Marta Kowalska' }), 'On its way');
  await user.click(screen.getByRole('button', { name: 'Send' }));

  const said = await log.findByText('On its way');
  expect(screen.getByRole('textbox', { name: 'Reply to Marta Kowalska' })).toHaveProperty(
    'value',
    '',
  );
  await waitFor(() => expect(server.requests).toContain(`POST /conversations/${marta}/messages`));
  const id = server.inbox.threads.get(marta)?.at(-1)?.id ?? '';
  act(() => void server.inbox.setStatus(marta, id, { status: 'read' }));
  await waitFor(() => expect(log.getAllByText('Read')).toHaveLength(3));
  expect(said.isConnected).toBe(true);
});

test('control and enter send', async () => {
  const { user } = renderApp(martaPath);
  const log = await opened();
  await user.type(
    screen.getByRole('textbox', { name: /Reply to/ }),
    'By hand{Control>}{Enter}{/Control}',
  );

  expect(await log.findByText('By hand')).toBeDefined();
});

test('a reply written without a connection is sent once when it is back, even after a reload', async () => {
  const { user, server, unmount } = renderApp(martaPath);
  await opened();
  server.isDown = true;
  await user.type(screen.getByRole('textbox', { name: /Reply to/ }), 'Later');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('Sending')).toBeDefined();

  unmount();
  server.isDown = false;
  renderApp(martaPath, server);
  await opened();
  const own = () => server.inbox.threads.get(marta)?.filter(({ text }) => text === 'Later');
  await waitFor(() => expect(own()).toHaveLength(1));
});

test('a reply that the server refuses says why, and can be discarded', async () => {
  const { user, server } = renderApp(martaPath);
  const log = await opened();
  server.answerWith(`POST /conversations/${marta}/messages`, () =>
    problem(409, 'reply-window-closed', 'Too late.'),
  );
  await user.type(screen.getByRole('textbox', { name: /Reply to/ }), 'Hello?');
  await user.click(screen.getByRole('button', { name: 'Send' }));

  expect(
    await log.findByText('Not delivered. The 24-hour window closed before this could go out.'),
  ).toBeDefined();
  await user.click(log.getByRole('button', { name: 'Delete' }));
  expect(log.queryByText('Hello?')).toBeNull();
});

test('a failed message says why, and Retry sends it again in its place', async () => {
  const { user } = renderApp('/leads/messaging/lukas-brandt');
  const log = await opened('Lukas Brandt');
  expect(log.getByText('Not delivered. WhatsApp could not reach this phone.')).toBeDefined();

  await user.click(log.getByRole('button', { name: 'Retry' }));

  expect(await log.findByText('Sending')).toBeDefined();
});

test('a message that is not confirmed is settled by the user', async () => {
  const { user, server } = renderApp(martaPath);
  const log = await opened();
  const last = server.inbox.threads.get(marta)?.at(-1)?.id ?? '';
  act(() => void server.inbox.setStatus(marta, last, { status: 'uncertain' }));
  expect(await log.findByText(/Not confirmed/)).toBeDefined();
  expect(log.getByRole('button', { name: 'Check again' })).toBeDefined();
  expect(log.getByRole('button', { name: 'Send again' })).toBeDefined();

  await user.click(log.getByRole('button', { name: 'Mark as sent' }));

  expect(await log.findByText('Sent')).toBeDefined();
});

test('after the reply window the field gives way to the reason', async () => {
  renderApp('/leads/messaging/jonas-weber');
  await opened('Jonas Weber');

  expect(screen.queryByRole('textbox', { name: /Reply to/ })).toBeNull();
  expect(screen.getByText(/^24-hour window closed on/)).toBeDefined();
});

test('who opted out is written to among colleagues only, until they allow it again', async () => {
  const { user, server } = renderApp(martaPath);
  await opened();
  const told = (optedOutAt: string | null) =>
    act(() => void server.inbox.change('conversation.updated', marta, undefined, { optedOutAt }));
  told(new Date().toISOString());

  expect(await screen.findByText(/^Marta opted out on /)).toBeDefined();
  expect(screen.queryByRole('textbox', { name: /Reply to/ })).toBeNull();
  await user.click(screen.getByRole('tab', { name: 'Internal note' }));
  expect(screen.getByRole('textbox', { name: /note/i })).toBeDefined();

  await user.click(screen.getByRole('tab', { name: 'Reply' }));
  told(null);
  expect(await screen.findByRole('textbox', { name: /Reply to/ })).toBeDefined();
});

test('a closed conversation says that it reopens by itself', async () => {
  renderApp('/leads/messaging/ingrid-moen');
  await opened('Ingrid Moen');

  expect(screen.getByText('Closed. It reopens by itself if Ingrid writes again.')).toBeDefined();
});

test('a search shows one flat list', async () => {
  const { user } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  const field = screen.getByRole('searchbox', { name: 'Search conversations' });
  await user.type(field, 'yuki');

  await waitFor(() => expect(screen.queryByText('Amara Diallo')).toBeNull());
  expect(await section('Results').findAllByRole('link')).toHaveLength(1);
  await user.type(field, '{Escape}');
  expect(await screen.findByText('Amara Diallo')).toBeDefined();
});

test('a conversation that is not there says so', async () => {
  renderApp('/leads/messaging/nobody');

  expect(await screen.findByText('This conversation isn’t here')).toBeDefined();
});

test('a list that does not load can be tried again', async () => {
  const server = new FakeServer();
  server.answerWith('GET /conversations', () => problem(400, 'invalid-request', 'No.'));
  const { user } = renderApp('/leads/messaging', server);
  const [tryAgain] = await screen.findAllByRole('button', { name: 'Try again' });
  server.answerAsUsual('GET /conversations');
  if (tryAgain) await user.click(tryAgain);

  expect(await screen.findByText('Amara Diallo')).toBeDefined();
});
