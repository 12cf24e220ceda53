import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../test/render-app';

function section(name: string) {
  return within(screen.getByRole('region', { name }));
}

test('the words searched for are in the address, and Escape clears them', async () => {
  const { user } = renderApp('/leads/messaging?q=yuki');
  expect(await screen.findByRole('region', { name: 'Results' })).toBeDefined();
  const field = screen.getByRole('searchbox', { name: 'Search conversations' });
  expect(field).toHaveProperty('value', 'yuki');

  await user.type(field, '{Escape}');

  expect(await screen.findByText('Amara Diallo')).toBeDefined();
  expect(location.search).toBe('');
});

test('a filter leaves rows out of the sections, and new messages fall under it', async () => {
  const { user, server } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  await user.click(await screen.findByRole('button', { name: 'Filter and sort', expanded: false }));
  await user.click(await screen.findByRole('checkbox', { name: 'Unread' }));

  await waitFor(() => expect(screen.queryByText('Yuki Tanaka')).toBeNull());
  expect(location.search).toBe('?unread=1');
  expect(section('Assigned to me').getAllByRole('link')).toHaveLength(2);

  act(() => void server.inbox.customerWrites('yuki-tanaka', 'One more thing'));

  expect(await section('Unassigned').findByText('Yuki Tanaka')).toBeDefined();
});

test('a section can be sorted by the end of the reply window', async () => {
  renderApp('/leads/messaging?sort=window');
  await screen.findByText('Amara Diallo');

  const rows = section('Unassigned').getAllByRole('link');
  expect(rows.map((row) => row.getAttribute('href'))).toEqual([
    '/leads/messaging/yuki-tanaka?sort=window',
    '/leads/messaging/amara-diallo?sort=window',
    '/leads/messaging/-48-555-010-771?sort=window',
  ]);
});

test('a conversation that is opened keeps the filter in the address', async () => {
  const { user } = renderApp('/leads/messaging?unread=1');
  await user.click(await screen.findByText('Tomás Herrera'));

  await screen.findByRole('main', { name: 'Conversation with Tomás Herrera' });
  expect(location.pathname + location.search).toBe('/leads/messaging/tom-s-herrera?unread=1');
});

test('a message that was found shows in its row, and is where the conversation opens', async () => {
  const { user } = renderApp('/leads/messaging?q=gasket');
  const row = await within(await screen.findByRole('region', { name: 'Results' })).findByRole(
    'link',
  );
  expect(row.textContent).toContain('A spare gasket is on its way to you.');
  expect(within(row).getByText('gasket').tagName).toBe('MARK');

  await user.click(row);

  const log = within(await screen.findByRole('log', { name: 'Messages' }));
  const found = await log.findByText('A spare gasket is on its way to you. It arrives tomorrow.');
  await waitFor(() => expect(found.closest('.mr-flash')).not.toBeNull());
  expect(location.search).toBe('?q=gasket');
});

test('the palette lists what was found in messages apart from people', async () => {
  const { user } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Search or jump to' }), 'gasket');

  const group = within(await screen.findByRole('group', { name: 'In messages' }));
  const option = await group.findByRole('option', { name: /A spare gasket.*Ingrid Moen/ });
  expect(screen.queryByRole('group', { name: 'People' })).toBeNull();
  await user.click(option);

  await screen.findByRole('main', { name: 'Conversation with Ingrid Moen' });
  expect(location.hash).toMatch(/^#message-/);
});

test('what this screen knows is found while the server still searches', async () => {
  const { user, server } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  server.answerWith('GET /conversations', () => new Promise<Response>(() => undefined));
  await user.type(screen.getByRole('searchbox', { name: 'Search conversations' }), 'tom');

  const results = section('Results');
  expect(results.getByRole('link', { name: /^Tomás Herrera/ })).toBeDefined();
  expect(results.getByText('Tom').tagName).toBe('MARK');
  expect(results.getAllByRole('link')).toHaveLength(1);
});

test('the palette finds deals below the people, without moving the selected row', async () => {
  const { user } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  await user.keyboard('{Control>}k{/Control}');
  const palette = within(await screen.findByRole('dialog', { name: 'Search or jump to' }));
  await user.type(palette.getByRole('combobox'), 'herrera');
  const group = within(palette.getByRole('group', { name: 'People and deals' }));
  expect(group.getByRole('option', { selected: true }).textContent).toContain('Tomás Herrera');

  const deal = await group.findByRole('option', { name: /Herrera grinders/ });
  expect(group.getByRole('option', { selected: true }).textContent).toContain('Tomás Herrera');
  await user.click(deal);

  expect(location.pathname).toBe('/deals/42');
});

test('the two below the open conversation are loaded ahead', async () => {
  const { server } = renderApp('/leads/messaging/marta-kowalska');
  await screen.findByRole('log', { name: 'Messages' });
  const rows = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
  const at = rows.indexOf('/leads/messaging/marta-kowalska');
  const next = rows.slice(at + 1, at + 3).map((href) => href.split('/').at(-1));

  await waitFor(() =>
    next.forEach((id) => expect(server.requests).toContain(`GET /conversations/${id}/messages`)),
  );
});
