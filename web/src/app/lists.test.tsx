import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../test/render-app';

const patiently = { timeout: 20_000 };

test('the leads icon opens the leads inbox, and messaging is one step from there', async () => {
  const { user } = renderApp('/leads');

  const row = await screen.findByRole(
    'row',
    { name: /Amara Diallo lead.*Warm.*Tomás Herrera.*€700/ },
    patiently,
  );
  expect(row).toBeDefined();
  const [leads, messaging] = ['Leads Inbox', 'Messaging'].map(
    (name) => screen.getAllByRole('link', { name: new RegExp(`^${name}`) })[0],
  );
  expect(leads?.ariaCurrent).toBe('page');
  if (messaging) await user.click(messaging);
  await screen.findByRole('region', { name: 'Unassigned' });
});

test('archived leads stand apart', async () => {
  const { user, server } = renderApp('/leads');
  await screen.findByRole('link', { name: 'Amara Diallo lead' }, patiently);
  act(() => void server.crm.change('lead', server.crm.of('lead', 'lead-1'), { is_archived: true }));
  await screen.findByText('No leads here.');

  await user.selectOptions(screen.getByRole('combobox', { name: 'Which leads' }), 'Archived');

  await screen.findByRole('link', { name: 'Amara Diallo lead' });
});

test('persons are found by what is typed', async () => {
  const { user } = renderApp('/contacts');
  await screen.findByRole('link', { name: 'Marta Kowalska' }, patiently);
  const field = screen.getByRole('searchbox', { name: 'Search persons' });
  await user.type(field, 'tom');

  const results = within(await screen.findByRole('region', { name: 'Results' }));
  await results.findByRole('link', { name: 'Tomás Herrera' });
  expect(screen.queryByRole('link', { name: 'Marta Kowalska' })).toBeNull();
  await user.type(field, '{Escape}');
  await screen.findByRole('link', { name: 'Marta Kowalska' });
});

test('a new organization appears in the list', async () => {
  const { user } = renderApp('/organizations');
  await user.click(await screen.findByRole('button', { name: 'New organization' }, patiently));
  const form = within(await screen.findByRole('dialog', { name: 'New organization' }));
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Nair Tea Rooms');
  await user.click(form.getByRole('button', { name: 'Create organization' }));

  expect(await screen.findByRole('link', { name: 'Nair Tea Rooms' })).toBeDefined();
});

test('the board shows open deals by stage with what they are worth', async () => {
  const { server } = renderApp('/deals');
  const proposal = within(await screen.findByRole('region', { name: 'Proposal made' }, patiently));

  expect(await proposal.findByRole('link', { name: 'Studio Lumen, Gdańsk' })).toBeDefined();
  expect(proposal.getByText('1 deal · €18,400')).toBeDefined();

  act(() => void server.crm.change('deal', server.crm.of('deal', 41), { stage_id: 5 }));
  const negotiation = within(screen.getByRole('region', { name: 'Negotiation' }));
  expect(await negotiation.findByRole('link', { name: 'Studio Lumen, Gdańsk' })).toBeDefined();
});

test('what a list shows is kept in its address', async () => {
  const { user } = renderApp('/contacts?sort=oldest&columns=phone');
  await screen.findByRole('link', { name: 'Marta Kowalska' }, patiently);
  expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveProperty('value', 'oldest');
  const headers = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(headers()).toEqual(['Name', 'Phone']);

  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Email' }));
  expect(headers()).toEqual(['Name', 'Phone', 'Email']);
  expect(new URLSearchParams(location.search).get('columns')).toBe('phone.email');
  await user.keyboard('{Escape}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), 'Ben Okafor');
  expect(new URLSearchParams(location.search).get('owner')).toBe('2');
  expect(screen.getByRole('link', { name: 'Export' })).toHaveProperty(
    'href',
    expect.stringContaining('/exports/person.csv?owner_id=2'),
  );
});

test('what the server says of a field stands at that field', async () => {
  const { user, server } = renderApp('/contacts');
  server.answerWith('POST /api/v2/persons', () =>
    Response.json(
      { success: false, error: 'Bad.', error_info: 'name: At most 255 characters.' },
      { status: 400 },
    ),
  );
  await user.click(await screen.findByRole('button', { name: 'New person' }, patiently));
  const form = within(await screen.findByRole('dialog', { name: 'New person' }));
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Nadia');
  await user.click(form.getByRole('button', { name: 'Create person' }));

  await form.findByText('At most 255 characters.');
  const field = form.getByRole('textbox', { name: 'Name' });
  expect(field.ariaInvalid ?? field.getAttribute('aria-invalid')).toBe('true');
  expect(form.queryByRole('alert')).toBeNull();
});

test('deals that are over stand in the list of all deals', async () => {
  const { user, server } = renderApp('/deals');
  await screen.findByRole('link', { name: 'Studio Lumen, Gdańsk' }, patiently);
  act(() => void server.crm.change('deal', server.crm.of('deal', 41), { status: 'won' }));
  await waitFor(() =>
    expect(screen.queryByRole('link', { name: 'Studio Lumen, Gdańsk' })).toBeNull(),
  );

  await user.click(screen.getByRole('link', { name: 'List' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'State' }), 'Won');

  await screen.findByRole('row', { name: /Studio Lumen, Gdańsk.*Won.*€18,400/ });
});
