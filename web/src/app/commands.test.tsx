import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../test/render-app';

const marta = 'marta-kowalska';
const martaPath = `/leads/messaging/${marta}`;

async function opened(name: string) {
  await screen.findByRole('main', { name: `Conversation with ${name}` });
}

test('J and K walk through the list, N goes to what is unread', async () => {
  const { user } = renderApp(martaPath);
  await opened('Marta Kowalska');

  await user.keyboard('k');
  await opened('Yuki Tanaka');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /^Yuki Tanaka/ })),
  );
  await user.keyboard('j');
  await opened('Marta Kowalska');
  await user.keyboard('n');
  await opened('Tomás Herrera');
});

test('E closes the open conversation and opens the next, Z brings it back', async () => {
  const { user, server } = renderApp(martaPath);
  await opened('Marta Kowalska');

  await user.keyboard('e');

  await opened('Tomás Herrera');
  expect(screen.getByRole('button', { name: 'Closed conversations 2' })).toBeDefined();
  expect(await screen.findByText('Conversation closed')).toBeDefined();
  await waitFor(() => expect(server.inbox.of(marta).status).toBe('closed'));

  await user.keyboard('z');

  await opened('Marta Kowalska');
  expect(screen.getByRole('button', { name: 'Closed conversations 1' })).toBeDefined();
  await waitFor(() => expect(server.inbox.of(marta).status).toBe('open'));
});

test('I assigns to oneself, Shift I to nobody', async () => {
  const { user, server } = renderApp('/leads/messaging/amara-diallo');
  await opened('Amara Diallo');
  await screen.findByRole('link', { name: /^Amara Diallo/ });

  await user.keyboard('i');
  await waitFor(() => expect(server.inbox.of('amara-diallo').assignee?.id).toBe('ben'));
  expect(screen.getByRole('button', { name: 'Unassigned 2' })).toBeDefined();

  await user.keyboard('{Shift>}I{/Shift}');
  await waitFor(() => expect(server.inbox.of('amara-diallo').assignee).toBeNull());
});

test('keys that are typed into a field are text', async () => {
  const { user, server } = renderApp(martaPath);
  await opened('Marta Kowalska');

  await user.type(await screen.findByRole('textbox', { name: /Reply to/ }), 'eeji');

  expect(server.inbox.of(marta).status).toBe('open');
  await opened('Marta Kowalska');
});

test('G and M go to the section', async () => {
  const { user } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');

  await user.keyboard('gc');

  const header = screen.getByRole('button', { name: /^Closed conversations/, expanded: true });
  expect(document.activeElement).toBe(header);
});

test('the palette finds what can be done and where to go', async () => {
  const { user, server } = renderApp(martaPath);
  await opened('Marta Kowalska');
  await user.keyboard('{Control>}k{/Control}');
  const palette = within(await screen.findByRole('dialog', { name: 'Search or jump to' }));

  await user.type(palette.getByRole('combobox'), 'clo');
  expect(palette.getAllByRole('option').map((row) => row.textContent)).toEqual([
    'Close conversationE',
    'Closed conversationsGthenC',
  ]);
  await user.keyboard('{Enter}');

  await waitFor(() => expect(server.inbox.of(marta).status).toBe('closed'));
  expect(screen.queryByRole('dialog', { name: 'Search or jump to' })).toBeNull();
});

test('the palette opens conversations by the customer’s name', async () => {
  const { user } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  await user.keyboard('{Control>}k{/Control}');
  const palette = within(await screen.findByRole('dialog', { name: 'Search or jump to' }));
  expect(palette.queryByRole('option', { name: /Close conversation/ })).toBeNull();

  await user.type(palette.getByRole('combobox'), 'tom');
  await user.click(await palette.findByRole('option', { name: /Tom.*Messenger/ }));

  await opened('Tomás Herrera');
});

test('the sheet shows all shortcuts', async () => {
  const { user } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  await user.keyboard('?');

  const sheet = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  expect(sheet.getByText('Close conversation or Reopen').textContent).toBe(
    'Close conversation or ReopenE',
  );
});
