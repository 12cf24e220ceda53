import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../test/render-app';

// Rules L7 and L8, at persons, organizations and leads.

async function opened(name: string) {
  await screen.findByRole('heading', { level: 1, name }, { timeout: 20_000 });
}

test('a person shows how to reach them, where they work and what they may buy', async () => {
  renderApp('/contacts/21');
  await opened('Marta Kowalska');

  expect(await screen.findByRole('link', { name: '+48 555 010 244' })).toHaveProperty(
    'href',
    'tel:+48555010244',
  );
  expect(await screen.findByRole('link', { name: /Studio Lumen.*Długa/ })).toBeDefined();
  expect(
    await screen.findByRole('link', { name: /Studio Lumen, Gdańsk.*Proposal made/ }),
  ).toBeDefined();
  expect(screen.getByText('The person was added')).toBeDefined();
});

test('a second number is added to a person', async () => {
  const { user, server } = renderApp('/contacts/21');
  await opened('Marta Kowalska');
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit person' }));
  const form = within(await screen.findByRole('dialog', { name: 'Edit person' }));
  await user.click(form.getByRole('button', { name: 'Add phone' }));
  await user.type(form.getByRole('textbox', { name: 'Phone 2' }), '+48 555 010 999');
  await user.click(form.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('link', { name: '+48 555 010 999' })).toBeDefined();
  expect(server.crm.of('person', 21).phones).toEqual([
    { value: '+48 555 010 244', primary: true, label: 'work' },
    { value: '+48 555 010 999', primary: false, label: 'work' },
  ]);
});

test('an organization shows its people and deals', async () => {
  renderApp('/organizations/31');
  await opened('Studio Lumen');

  expect(await screen.findByRole('link', { name: /Marta Kowalska/ })).toBeDefined();
  expect(await screen.findByRole('link', { name: /Studio Lumen, Gdańsk/ })).toBeDefined();
});

test('a lead becomes a deal, and its page is the deal’s', async () => {
  const { user } = renderApp('/leads/inbox/lead-1');
  await opened('Amara Diallo lead');
  await user.click(screen.getByRole('button', { name: 'Convert to deal' }));

  await screen.findByRole('button', { name: 'Won' }, { timeout: 20_000 });
  expect(location.pathname).toMatch(/^\/deals\//);
});

test('a lead’s labels are put on and taken off', async () => {
  const { user, server } = renderApp('/leads/inbox/lead-1');
  await opened('Amara Diallo lead');
  await user.click(await screen.findByRole('button', { name: 'Hot', pressed: false }));

  await screen.findByRole('button', { name: 'Hot', pressed: true });
  await waitFor(() =>
    expect(server.crm.of('lead', 'lead-1').label_ids).toEqual(['label-warm', 'label-hot']),
  );
});

test('an archived lead says so and comes back', async () => {
  const { user } = renderApp('/leads/inbox/lead-1');
  await opened('Amara Diallo lead');
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  await user.click(await screen.findByRole('button', { name: 'Move back to the inbox' }));

  expect(await screen.findByRole('button', { name: 'Convert to deal' })).toBeDefined();
});

test('a person is deleted after a question', async () => {
  const { user, server } = renderApp('/contacts/22');
  await opened('Tomás Herrera');
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete person' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'));
  await user.click(screen.getByRole('button', { name: 'Delete person' }));

  await waitFor(() => expect(server.crm.items.person).toHaveLength(1));
  expect(await screen.findByText('Tomás Herrera was deleted')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await opened('Tomás Herrera');
});
