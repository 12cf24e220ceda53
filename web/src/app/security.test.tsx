import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ago, ben, password } from '../test/world';

const security = '/settings/security';

// U4
test('one sees where one is signed in, and signs out what one does not know', async () => {
  const { user } = renderApp(security);
  const list = await screen.findByRole('list', { name: 'Where you’re signed in' });
  expect(within(list).getByText('This one')).toBeDefined();
  await user.click(within(list).getByRole('button', { name: 'Sign out Chrome, Android' }));

  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
  expect(screen.queryByRole('button', { name: 'Sign out all others' })).toBeNull();
});

test('a token is shown once and revoked', async () => {
  const { user } = renderApp(security);
  await user.type(await screen.findByLabelText('What it’s for'), 'Report');
  await user.click(screen.getByRole('button', { name: 'Make token' }));
  expect(await screen.findByText('par_7_secret')).toBeDefined();

  await user.click(await screen.findByRole('button', { name: 'Revoke Report' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Revoke Report' })).toBeNull());
});

// U3
test('the password is changed with the current one', async () => {
  const server = new FakeServer();
  const sent: unknown[] = [];
  server.answerWith(`PATCH /users/${ben.id}`, async (request) => {
    sent.push(await request.json());
    return Response.json(ben);
  });
  const { user } = renderApp(security, server);
  await user.type(await screen.findByLabelText('Current password'), password);
  await user.type(screen.getByLabelText('New password'), 'a river runs through it');
  await user.click(screen.getByRole('button', { name: 'Change password' }));

  expect(await screen.findByText(/^Password changed/)).toBeDefined();
  expect(sent).toEqual([{ currentPassword: password, password: 'a river runs through it' }]);
});

// U5
test('two-step sign-in is set up with a first code, and shows the recovery codes once', async () => {
  const { user } = renderApp(security);
  await user.click(await screen.findByRole('button', { name: 'Set up' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Current password'), 'a guess');
  await user.click(dialog.getByRole('button', { name: 'Continue' }));
  expect(await dialog.findByText('This is not the current password.')).toBeDefined();

  await user.clear(dialog.getByLabelText('Current password'));
  await user.type(dialog.getByLabelText('Current password'), password);
  await user.click(dialog.getByRole('button', { name: 'Continue' }));
  expect(await dialog.findByText('JBSWY3DP')).toBeDefined();
  expect(await dialog.findByRole('img', { name: /^QR code/ })).toBeDefined();
  await user.type(dialog.getByLabelText('Code'), '123456');
  await user.click(dialog.getByRole('button', { name: 'Turn on' }));

  expect(await dialog.findByText('ABCD-EFGH')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  expect(await screen.findByText(/10 recovery codes are left\.$/)).toBeDefined();
});

test('turning it off asks for the password', async () => {
  const server = new FakeServer();
  server.company.twoStep = { onSince: ago(0), recoveryCodesLeft: 2 };
  const { user } = renderApp(security, server);
  await user.click(await screen.findByRole('button', { name: 'Turn off' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Current password'), password);
  await user.click(dialog.getByRole('button', { name: 'Turn off' }));

  expect(await screen.findByRole('button', { name: 'Set up' })).toBeDefined();
});

test('where everyone has to, who has none sets it up before anything else', async () => {
  const server = new FakeServer();
  const { user } = renderApp('/leads/messaging', server);
  await screen.findByRole('heading', { name: 'Messaging', level: 1 });
  server.company.requiredSince = ago(0);
  server.breakStreams();

  expect(await screen.findByText(/^Your company asks everyone for it/)).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'Messaging' })).toBeNull();
  await user.type(await screen.findByLabelText('Current password'), password);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.type(await screen.findByLabelText('Code'), '123456');
  await user.click(screen.getByRole('button', { name: 'Turn on' }));
  expect(await screen.findByText('ABCD-EFGH')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Done' }));

  expect(await screen.findByRole('heading', { name: 'Messaging', level: 1 })).toBeDefined();
});

test('who has to set it up first may leave instead', async () => {
  const server = new FakeServer();
  server.company.requiredSince = ago(0);
  const { user } = renderApp('/leads/messaging', server);
  await user.click(await screen.findByRole('button', { name: 'Sign out' }));

  expect(await screen.findByRole('heading', { name: 'Sign in to Parley' })).toBeDefined();
});
