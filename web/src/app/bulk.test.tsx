import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../test/render-app';

function row(name: string) {
  return screen.getByRole('link', { name: new RegExp(`^${name}`) });
}

async function toolbar() {
  return within(await screen.findByRole('toolbar', { name: 'Selected conversations' }));
}

test('several conversations are closed together, and one undo brings all of them back', async () => {
  const { user, server } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  await user.click(screen.getByRole('checkbox', { name: 'Select Amara Diallo' }));
  fireEvent.click(row('Yuki Tanaka'), { shiftKey: true });
  const bar = await toolbar();
  expect(bar.getByText('3 selected')).toBeDefined();

  await user.click(bar.getByRole('button', { name: 'Close conversation' }));

  expect(screen.getByRole('button', { name: 'Unassigned 0' })).toBeDefined();
  expect(await screen.findByText('3 conversations closed')).toBeDefined();
  await waitFor(() => expect(server.inbox.of('yuki-tanaka').status).toBe('closed'));
  await user.click(screen.getByRole('button', { name: 'Undo' }));

  expect(await screen.findByRole('button', { name: 'Unassigned 3' })).toBeDefined();
  await waitFor(() => expect(server.inbox.of('amara-diallo').status).toBe('open'));
});

test('X and Shift J select by keys, Escape lets go', async () => {
  const { user } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  row('Amara Diallo').focus();

  await user.keyboard('x');
  await user.keyboard('{Shift>}J{/Shift}');
  await user.keyboard('{Shift>}J{/Shift}');
  expect((await toolbar()).getByText('3 selected')).toBeDefined();
  await user.keyboard('{Shift>}K{/Shift}');
  expect((await toolbar()).getByText('2 selected')).toBeDefined();

  await user.keyboard('{Escape}');
  expect(screen.queryByRole('toolbar')).toBeNull();
});

test('what one conversation refuses is said, and holds none of the others', async () => {
  const { user, server } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  server.answerWith('POST /conversations/changes', () =>
    Response.json({
      items: [
        {
          conversationId: 'tom-s-herrera',
          conversation: server.inbox.turn('tom-s-herrera', 'close'),
          problem: null,
        },
        {
          conversationId: 'priya-nair',
          conversation: null,
          problem: {
            type: 'urn:parley:problem:not-found',
            title: '',
            status: 404,
            detail: 'It is gone.',
          },
        },
      ],
    }),
  );
  await user.click(screen.getByRole('checkbox', { name: 'Select Tomás Herrera' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Priya Nair' }));
  await user.keyboard('e');

  expect(await screen.findByText('1 conversation did not change. It is gone.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Assigned to me 3' })).toBeDefined();
  expect(row('Priya Nair')).toBeDefined();
});

test('the menu of a row does what the keys do', async () => {
  const { user, server } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  fireEvent.contextMenu(row('Amara Diallo'));

  await user.click(await screen.findByRole('menuitem', { name: /^Mark as read/ }));

  await waitFor(() => expect(server.inbox.of('amara-diallo').unread).toBe(0));
});

test('a conversation that is marked as unread while it is open stays so until it is left', async () => {
  const { user, server } = renderApp('/leads/messaging/marta-kowalska');
  await screen.findByRole('main', { name: 'Conversation with Marta Kowalska' });
  await screen.findByRole('log', { name: 'Messages' });

  await user.keyboard('u');

  await waitFor(() => expect(server.inbox.of('marta-kowalska').unread).toBe(1));
  expect(row('Marta Kowalska').textContent).toContain('unread: 1');
});
