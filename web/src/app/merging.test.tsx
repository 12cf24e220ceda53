import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';

const patiently = { timeout: 20_000 };

test('two persons become one, after a look at what will be, and can be parted again', async () => {
  const { user, server } = renderApp('/contacts/21');
  await screen.findByRole('heading', { level: 1, name: 'Marta Kowalska' }, patiently);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Merge with another person' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Merge Marta Kowalska' }));
  const merge = dialog.getByRole('button', { name: 'Merge' });
  expect(merge).toHaveProperty('disabled', true);
  await user.type(dialog.getByRole('combobox', { name: 'Person to merge with' }), 'tom');
  await user.click(await dialog.findByRole('option', { name: /Tomás Herrera/ }));

  await dialog.findByText('Marta Kowalska stays. Tomás Herrera goes into it.');
  expect(dialog.getByText('2 deals, 1 note move along.')).toBeDefined();
  await user.click(merge);

  await screen.findByText('Tomás Herrera was merged into Marta Kowalska');
  expect(server.crm.items.person).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('heading', { level: 1, name: 'Marta Kowalska' });
  expect(server.crm.items.person).toHaveLength(2);
});

test('someone with the same number is offered, and may be the one that stays', async () => {
  const server = new FakeServer();
  const phones = [{ value: '+48 555 010 244', primary: true, label: 'work' }];
  server.crm.add('person', { name: 'M. Kowalska', phones, emails: [], org_id: null });
  const { user } = renderApp('/contacts/21', server);
  expect(await screen.findByText('M. Kowalska', {}, patiently)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Merge Marta Kowalska' }));
  await user.click(await dialog.findByRole('button', { name: 'Keep the other' }));

  await dialog.findByText('M. Kowalska stays. Marta Kowalska goes into it.');
  await user.click(dialog.getByRole('button', { name: 'Merge' }));

  await screen.findByRole('heading', { level: 1, name: 'M. Kowalska' });
});

test('a history tells who changed what', async () => {
  const server = new FakeServer();
  const by = { id: '1', name: 'Ana Ruiz' };
  const named = (name: string) => ({ id: null, name, amount: null, currency: null });
  const worth = (amount: number) => ({ id: null, name: null, amount, currency: 'EUR' });
  const change = { at: '2026-11-20T13:26:00Z', by, from: null, to: null, reason: null };
  server.own.history.set('deal/41', [
    { ...change, id: '3', what: 'stage', to: named('Proposal made') },
    { ...change, id: '2', what: 'value', from: worth(900), to: worth(1_800) },
    { ...change, id: '1', what: 'status', to: named('lost'), reason: 'Too dear' },
  ]);
  renderApp('/deals/41', server);

  const told = async (words: string) =>
    expect(
      await screen.findByText(
        (_, node) => node?.textContent === words && node.localName === 'span',
        {},
        patiently,
      ),
    ).toBeDefined();
  await told('Ana moved this to Proposal made');
  await told('Ana changed the value from €900 to €1,800');
  await told('Ana marked this as lost: Too dear');
});
