import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, problem } from '../test/fake-server';
import { renderApp } from '../test/render-app';

async function openedPreferences(server = new FakeServer()) {
  const { user, ...rest } = renderApp('/leads/messaging/marta-kowalska', server);
  const [account] = await screen.findAllByRole('button', { name: 'Ben Okafor', expanded: false });
  if (account) await user.click(account);
  await user.click(await screen.findByRole('menuitem', { name: 'Preferences' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Preferences' }));
  return { user, dialog, ...rest };
}

test('single keys can be switched off', async () => {
  const { user, dialog, server } = await openedPreferences();
  await user.click(dialog.getByRole('switch', { name: 'Shortcuts of single keys' }));
  await waitFor(() => expect(server.personal.preferences.singleKeys).toBe(false));
  await user.click(dialog.getByRole('button', { name: 'Close' }));

  await user.keyboard('e?');

  expect(server.inbox.of('marta-kowalska').status).toBe('open');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Search or jump to' })).toBeDefined();
});

test('after closing one can stay with the conversation', async () => {
  const { user, dialog, server } = await openedPreferences();
  await user.selectOptions(
    dialog.getByRole('combobox', { name: 'After closing a conversation' }),
    'Stay with it',
  );
  await user.click(dialog.getByRole('button', { name: 'Close' }));

  await user.keyboard('e');

  await waitFor(() => expect(server.inbox.of('marta-kowalska').status).toBe('closed'));
  expect(location.pathname).toBe('/leads/messaging/marta-kowalska');
});

test('the screens speak the language that was chosen', async () => {
  const { user, dialog } = await openedPreferences();
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Language' }), 'Deutsch');

  const language = await screen.findByRole('combobox', { name: 'Sprache' });
  expect(screen.getByText('Mir zugewiesen')).toBeDefined();
  expect(document.documentElement.lang).toBe('de');

  await user.selectOptions(language, 'English');
  expect(await screen.findByRole('combobox', { name: 'Language' })).toBeDefined();
});

test('what cannot be kept is taken back', async () => {
  const server = new FakeServer();
  server.answerWith('PATCH /me/preferences', () => problem(400, 'invalid-request', 'No.'));
  const { user, dialog } = await openedPreferences(server);
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Theme' }), 'Dark');

  expect(await screen.findByText('This was not saved.')).toBeDefined();
  expect(dialog.getByRole('combobox', { name: 'Theme' })).toHaveProperty('value', 'system');
});
