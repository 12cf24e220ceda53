import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, json, problem } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ana, ben, clara, dev, event } from '../test/world';

const marta = 'marta-kowalska';

async function opened(server = new FakeServer(), id = marta) {
  server.answerWith('GET /channels/ch-whatsapp', () =>
    json({ id: 'ch-whatsapp', name: 'WhatsApp by Twilio', owner: { id: ana.id, name: ana.name } }),
  );
  const app = renderApp(`/leads/messaging/${id}`, server);
  await screen.findByRole('log', { name: 'Messages' });
  return app;
}

test('the picker shows oneself first, and those who are unavailable with the reason', async () => {
  const { user, server } = await opened();
  await user.click(
    await screen.findByRole('button', { name: 'Assignee: Ben Okafor', expanded: false }),
  );
  const list = within(await screen.findByRole('listbox', { name: 'Assign to' }));

  const names = list.getAllByRole('option').map((option) => option.textContent);
  expect(names[0]).toContain('Ben Okafor (you)');
  expect(names.at(-1)).toContain('Unassigned');
  await user.keyboard('ana{Enter}');
  expect(await screen.findByRole('button', { name: 'Assignee: Ana Ruiz' })).toBeDefined();
  await waitFor(() => expect(server.inbox.of(marta).assignee?.id).toBe(ana.id));
});

test('a colleague who became unavailable does not get it, and the screen says so', async () => {
  const { user, server } = await opened();
  server.answerWith(`PUT /conversations/${marta}/assignee`, () =>
    problem(409, 'assignee-unavailable', 'No.'),
  );
  await user.click(
    await screen.findByRole('button', { name: 'Assignee: Ben Okafor', expanded: false }),
  );
  await user.click(await screen.findByRole('option', { name: /Ana Ruiz/ }));

  expect(await screen.findByText('Ana Ruiz became unavailable. Nothing changed.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Assignee: Ben Okafor' })).toBeDefined();
});

test('nobody has it yet: a strip offers to take it', async () => {
  const { user, server } = await opened(new FakeServer(), 'yuki-tanaka');
  expect(screen.getByText('No one has this conversation yet.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Assign to me' }));

  expect(screen.queryByText('No one has this conversation yet.')).toBeNull();
  await waitFor(() => expect(server.inbox.of('yuki-tanaka').assignee?.id).toBe(ben.id));
});

test('the log says why Parley took a conversation from somebody', async () => {
  const server = new FakeServer();
  server.inbox.threads
    .get(marta)
    ?.push(
      event('unassigned', 2, null, clara.name, 'user-deactivated'),
      event('unassigned', 1, null, dev.name, 'access-lost'),
    );
  await opened(server);
  const log = screen.getByRole('log', { name: 'Messages' });

  expect(log.textContent).toContain('Unassigned because Clara was deactivated');
  expect(log.textContent).toContain('Unassigned because Dev lost access to this channel');
});

test('a closed conversation says that it reopens by itself, and can be reopened', async () => {
  const { user, server } = await opened(new FakeServer(), 'ingrid-moen');
  expect(screen.getByText('Closed. It reopens by itself if Ingrid writes again.')).toBeDefined();
  const [reopen] = screen.getAllByRole('button', { name: 'Reopen' });
  if (reopen) await user.click(reopen);

  await waitFor(() => expect(server.inbox.of('ingrid-moen').status).toBe('open'));
  expect(screen.getByRole('button', { name: 'Close conversation' })).toBeDefined();
});

test('only the owner of the channel can delete, and others are told who that is', async () => {
  const { user } = await opened();
  await user.click(await screen.findByRole('button', { name: 'Marta Kowalska', expanded: false }));
  const item = await screen.findByRole('menuitem', { name: /Delete conversation/ });

  expect(item.getAttribute('aria-disabled')).toBe('true');
  expect(item.textContent).toContain('Only Ana Ruiz, who installed this channel, can do this.');
});

test('deleting asks first, with the focus on what destroys nothing', async () => {
  const server = new FakeServer(ana);
  const { user } = await opened(server);
  server.answerWith(`DELETE /conversations/${marta}`, () => {
    server.inbox.conversations.delete(marta);
    return new Response(null, { status: 204 });
  });
  await user.click(await screen.findByRole('button', { name: 'Marta Kowalska', expanded: false }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete conversation' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: /Delete this/ }));
  expect(dialog.getByText('Messages stay with Twilio until you delete them there.')).toBeDefined();
  await waitFor(() =>
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' })),
  );
  await user.click(dialog.getByRole('button', { name: 'Delete conversation' }));

  await waitFor(() => expect(location.pathname).toBe('/leads/messaging'));
  await waitFor(() => expect(screen.queryByText('Marta Kowalska')).toBeNull());
});
