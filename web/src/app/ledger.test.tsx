import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { NotificationRecord } from '../api/notifications';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ago, ana, ben } from '../test/world';

function line(told: Partial<NotificationRecord>): NotificationRecord {
  return {
    id: `line-${told.event}`,
    at: ago(0),
    event: 'unassigned',
    conversationId: 'amara-diallo',
    conversation: { name: 'Amara Diallo' },
    transport: 'desktop',
    outcome: 'sent',
    reason: null,
    detail: null,
    device: null,
    ...told,
  };
}

async function ledgerOn(server: FakeServer) {
  const { user } = renderApp('/leads/messaging', server);
  await user.click(await screen.findByRole('button', { name: 'Notifications' }));
  await user.click(await screen.findByRole('button', { name: 'Troubleshooting' }));
  return { user, ledger: within(await screen.findByRole('list', { name: /30 days$/ })) };
}

// N5
test('an admin sees what a colleague was told and what not, in words about that colleague', async () => {
  const server = new FakeServer(ana);
  server.notifications.ledger = [line({ conversation: { name: 'Yuki Tanaka' } })];
  server.notifications.ledgers.set(ben.id, [
    line({ event: 'mine', outcome: 'skipped', reason: 'read' }),
    line({ event: 'assigned', conversation: null }),
  ]);
  const { user, ledger } = await ledgerOn(server);
  expect(await ledger.findByText('Yuki Tanaka')).toBeDefined();
  const owner = screen.getByRole('combobox', { name: 'Notifications of' });
  expect(within(owner).getByRole('option', { selected: true }).textContent).toMatch(/^Ana Ruiz/);

  await user.selectOptions(owner, 'Ben Okafor');
  expect(await ledger.findByText('Desktop · Not sent: they had read it by then')).toBeDefined();
  expect(ledger.getByText('Someone assigned a new conversation to Ben Okafor')).toBeDefined();
  expect(ledger.queryByText('Yuki Tanaka')).toBeNull();
});

test('nobody else may choose whose list they see', async () => {
  const server = new FakeServer();
  server.notifications.ledger = [line({})];
  const { ledger } = await ledgerOn(server);

  expect(await ledger.findByText('Amara Diallo')).toBeDefined();
  expect(screen.queryByRole('combobox', { name: 'Notifications of' })).toBeNull();
});
