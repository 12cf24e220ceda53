import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ago, ana, ben, clara } from '../test/world';

const people = '/settings/people';

// U1
test('an admin invites somebody, copies the link, and withdraws it', async () => {
  const server = new FakeServer(ana);
  server.company.mail = { outcome: 'off', detail: null };
  const { user } = renderApp(people, server);
  await user.click(await screen.findByRole('button', { name: 'Invite' }));
  await user.type(screen.getByLabelText('Email'), 'eva@x.example');
  await user.selectOptions(screen.getByLabelText('Role'), 'admin');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Invite' }));

  expect(await screen.findByText('https://x.example/invite?token=7.abc')).toBeDefined();
  expect(screen.getByText(/^This Parley sends no email/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Done' }));
  const invited = await screen.findByRole('table', { name: /^Invited/ });
  expect(within(invited).getByText('eva@x.example')).toBeDefined();
  expect(within(invited).getByText('Admin')).toBeDefined();

  await user.click(
    screen.getByRole('button', { name: 'Withdraw the invitation of eva@x.example' }),
  );
  await waitFor(() => expect(screen.queryByText('eva@x.example')).toBeNull());
});

// U2
test('deactivating says what it ends, and the row says so then', async () => {
  const { user, server } = renderApp(people, new FakeServer(ana));
  await user.click(await screen.findByRole('button', { name: 'Ben Okafor actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Deactivate' }));
  expect(screen.getByText(/go back to Unassigned/)).toBeDefined();
  await user.click(
    within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Deactivate' }),
  );

  expect(await screen.findByText('Deactivated')).toBeDefined();
  expect(server.company.people.find(({ id }) => id === ben.id)?.active).toBe(false);
});

test('what would leave nobody in charge is refused in the server’s words', async () => {
  const server = new FakeServer(ana);
  const detail = 'The company needs at least one active admin.';
  server.answerWith(`PATCH /users/${ana.id}`, () =>
    Response.json({ type: 'urn:parley:problem:conflict', detail }, { status: 409 }),
  );
  const { user } = renderApp(people, server);
  await user.click(await screen.findByRole('button', { name: 'Ana Ruiz actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Make regular user' }));

  expect(await screen.findByText(detail)).toBeDefined();
});

test('who has no account settings access finds neither people nor the log', async () => {
  renderApp(people, new FakeServer(clara));

  expect(await screen.findByText('You can’t open People')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

// U5
test('an admin asks everyone for two-step sign-in, once they have it themselves', async () => {
  const server = new FakeServer(ana);
  const { unmount } = renderApp(people, server);
  expect(await screen.findByRole('button', { name: 'Ask everyone' })).toHaveProperty(
    'disabled',
    true,
  );
  expect(screen.getByRole('link', { name: 'Set it up for yourself first' })).toBeDefined();
  unmount();

  server.company.twoStep = { onSince: ago(0), recoveryCodesLeft: 10 };
  server.company.people = server.company.people.map((one) => ({
    ...one,
    twoStep: one.id === ana.id,
  }));
  const { user } = renderApp(people, server);
  await user.click(await screen.findByRole('button', { name: 'Ask everyone' }));
  const dialog = within(screen.getByRole('alertdialog'));
  expect(dialog.getByText(/^3 people have none/)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Ask everyone' }));

  expect(await screen.findAllByText('Two-step sign-in not set up yet')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Stop asking everyone' }));
  expect(await screen.findByRole('button', { name: 'Ask everyone' })).toBeDefined();
});

// U6
test('the audit log says what became of what, and can be narrowed', async () => {
  const server = new FakeServer(ana);
  const by = { actor: { id: ana.id, name: ana.name }, address: '192.0.2.7', at: ago(0) };
  const role = { field: 'role', before: 'regular', after: 'admin' };
  const benNow = { id: ben.id, name: ben.name };
  server.company.log = [
    { id: '2', kind: 'user-changed', subject: benNow, changes: [role], ...by },
    { id: '1', kind: 'sign-in', subject: null, changes: [], ...by },
  ];
  const { user } = renderApp('/settings/audit-log', server);

  expect(await screen.findByText('Role: Regular → Admin')).toBeDefined();
  await user.selectOptions(screen.getByLabelText('What'), 'sign-in');
  await waitFor(() => expect(screen.queryByText('Role: Regular → Admin')).toBeNull());
  expect(location.search).toBe('?kind=sign-in');
  const file = screen.getByRole('link', { name: 'Export CSV' });
  expect(file.getAttribute('href')).toBe('/api/inbox/v1/audit-log.csv?kind=sign-in');
});
