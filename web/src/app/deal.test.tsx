import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';

// Rule L8, at a deal.

const path = '/deals/41';

async function opened() {
  await screen.findByRole(
    'heading',
    { level: 1, name: 'Studio Lumen, Gdańsk' },
    { timeout: 20_000 },
  );
}

function told(server: FakeServer, content: string, more: object = {}) {
  const note = server.crm.add('note', { content, deal_id: 41, ...more });
  return note;
}

test('a deal shows what it is worth, where it stands and whose it is', async () => {
  renderApp(path);
  await opened();

  expect(await screen.findByText('€18,400 · Marta Kowalska · Studio Lumen')).toBeDefined();
  const stages = await screen.findByRole('list', { name: 'Stage: Proposal made, 4 of 5' });
  expect(within(stages).getByRole('button', { name: 'Proposal made' })).toHaveProperty(
    'ariaCurrent',
    'step',
  );
  expect(screen.getByRole('button', { name: 'Owner: Ben Okafor' })).toBeDefined();
  expect(screen.getByText('December 12, 2026')).toBeDefined();
  expect(document.title).toBe('Studio Lumen, Gdańsk · Parley');
});

test('a deal moves to the stage that is pressed', async () => {
  const { user, server } = renderApp(path);
  await opened();
  await user.click(await screen.findByRole('button', { name: 'Negotiation' }));

  expect(await screen.findByRole('list', { name: 'Stage: Negotiation, 5 of 5' })).toBeDefined();
  expect(server.crm.of('deal', 41).stage_id).toBe(5);
});

test('a lost deal keeps its reason and can be reopened', async () => {
  const { user, server } = renderApp(path);
  await opened();
  await user.click(screen.getByRole('button', { name: 'Lost' }));
  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Too dear');
  await user.click(screen.getByRole('button', { name: 'Mark as lost' }));

  expect(await screen.findByText('Too dear')).toBeDefined();
  expect(server.crm.of('deal', 41)).toMatchObject({ status: 'lost', lost_reason: 'Too dear' });
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  expect(await screen.findByRole('button', { name: 'Won' })).toBeDefined();
});

test('a refused change is taken back and said', async () => {
  const server = new FakeServer();
  server.answerWith('PATCH /api/v2/deals/41', () =>
    Response.json({ success: false, error: 'No such stage.' }, { status: 400 }),
  );
  const { user } = renderApp(path, server);
  await opened();
  await user.click(await screen.findByRole('button', { name: 'Qualified' }));

  expect(await screen.findByText('Nothing was changed. No such stage.')).toBeDefined();
  expect(screen.getByRole('list', { name: 'Stage: Proposal made, 4 of 5' })).toBeDefined();
});

test('notes stand newest first and pinned ones on top, with who wrote them', async () => {
  const server = new FakeServer();
  await told(server, '<p>First</p>', { add_time: '2026-01-01 08:00:00' });
  await told(server, '<p>Second</p>', { add_time: '2026-01-02 08:00:00' });
  const { user } = renderApp(path, server);
  await opened();
  const notes = async () =>
    (await screen.findAllByRole('article', { name: 'Note by Ben Okafor' })).map(
      ({ textContent }) => /First|Second/.exec(textContent)?.[0],
    );
  expect(await notes()).toEqual(['Second', 'First']);

  const [, first] = screen.getAllByRole('button', { name: 'Note actions' });
  if (first) await user.click(first);
  await user.click(await screen.findByRole('menuitem', { name: 'Pin to the top' }));

  await waitFor(async () => expect(await notes()).toEqual(['First', 'Second']));
  expect(screen.getByText('Pinned')).toBeDefined();
});

test('a note that someone writes elsewhere appears by itself', async () => {
  const { server } = renderApp(path);
  await opened();
  await screen.findByText('The deal was created');

  act(() => void told(server, '<p>They called back</p>'));

  expect(await screen.findByText('They called back')).toBeDefined();
});

test('what a note must not hold never becomes an element', async () => {
  const server = new FakeServer();
  await told(server, '<img src="x" onerror="x()"><a href="javascript:x()">Press</a><b>Bold</b>');
  renderApp(path, server);
  await opened();

  const card = await screen.findByRole('article', { name: 'Note by Ben Okafor' });
  expect(within(card).getByText('Press').closest('a')).toBeNull();
  expect(card.querySelector('img')).toBeNull();
  expect(within(card).getByText('Bold').localName).toBe('b');
});

test('a note can be deleted, after a question', async () => {
  const server = new FakeServer();
  await told(server, '<p>Wrong deal</p>');
  const { user } = renderApp(path, server);
  await opened();
  await user.click(await screen.findByRole('button', { name: 'Note actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete note' }));
  await user.click(await screen.findByRole('button', { name: 'Delete note' }));

  await waitFor(() => expect(screen.queryByText('Wrong deal')).toBeNull());
});

test('a history note opens its conversation', async () => {
  const server = new FakeServer();
  const { links } = server.inbox.of('marta-kowalska');
  const thread = server.inbox.threads.get('marta-kowalska');
  const link = server.crm.linkTo(
    { type: 'deal', id: '41' },
    server.inbox.of('marta-kowalska'),
    thread,
  );
  server.inbox.change('conversation.updated', 'marta-kowalska', undefined, {
    links: [...links, link],
  });
  const { user } = renderApp(path, server);
  await opened();
  const card = within(await screen.findByRole('article', { name: 'Conversation history' }));
  expect(card.getByText(/^New messages are added until/)).toBeDefined();
  expect(await screen.findByRole('link', { name: /Open · assigned to Ben Okafor/ })).toBeDefined();

  await user.click(card.getByRole('link', { name: 'Open conversation' }));

  await screen.findByRole('main', { name: 'Conversation with Marta Kowalska' });
});

test('a deal that is not there says so', async () => {
  renderApp('/deals/999');

  expect(await screen.findByText('This deal isn’t here', {}, { timeout: 20_000 })).toBeDefined();
});

test('N begins a note', async () => {
  const { user } = renderApp(path);
  await opened();
  await user.keyboard('n');

  expect(await screen.findByRole('textbox', { name: 'Write a note' })).toBeDefined();
  expect(location.pathname).toBe(path);
});
