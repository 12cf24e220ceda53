import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, problem } from '../test/fake-server';
import { renderApp } from '../test/render-app';

// Rules L1 and L2, as far as the panel of a conversation shows them.

const marta = 'marta-kowalska';
const martaPath = `/leads/messaging/${marta}`;

async function panel() {
  const title = { name: 'Create or add to existing' };
  await screen.findByRole('heading', title, { timeout: 20_000 });
  return within(screen.getByRole('complementary', { name: 'Details' }));
}

async function dialog(name: string) {
  return within(await screen.findByRole('dialog', { name }));
}

test('with nothing linked the panel says what linking does', async () => {
  renderApp(martaPath);

  const details = await panel();
  expect(details.getByText(/^Nothing linked yet\./)).toBeDefined();
});

test('a deal is made from the conversation, filled in with who wrote, and its note is told of', async () => {
  const { user, server } = renderApp(martaPath);
  const details = await panel();
  await user.click(details.getByRole('button', { name: 'Deal' }));
  const form = await dialog('Link a deal');
  await waitFor(() =>
    expect(form.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Studio Lumen'),
  );
  expect(form.getByRole('combobox', { name: 'Person' })).toHaveProperty('value', 'Marta Kowalska');
  expect(form.getByText(/is added to the deal\.$/)).toBeDefined();
  await user.type(form.getByRole('textbox', { name: 'Value optional' }), '1200');
  await user.click(form.getByRole('radio', { name: 'Contact made' }));
  await user.click(form.getByRole('button', { name: 'Create deal' }));

  const card = await details.findByRole('link', { name: /Studio Lumen/ });
  await waitFor(() => expect(card.textContent).toContain('Contact made·€1,200'));
  expect(within(card).getByRole('img', { name: 'Stage 2 of 5' })).toBeDefined();
  expect(await details.findByText(/messages, still updating$/)).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(server.crm.items.person).toHaveLength(2);
});

test('someone unknown is made together with the lead', async () => {
  const { user, server } = renderApp('/leads/messaging/yuki-tanaka');
  const details = await panel();
  await user.click(details.getByRole('button', { name: 'Lead' }));
  const form = await dialog('Link a lead');
  expect(form.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Yuki Tanaka lead');
  await user.click(form.getByRole('button', { name: 'Create lead' }));

  expect(await details.findByRole('link', { name: /Yuki Tanaka lead/ })).toBeDefined();
  const made = server.crm.items.person?.at(-1);
  expect(made).toMatchObject({ name: 'Yuki Tanaka', phones: [{ value: '+81555010902' }] });
  expect(server.crm.items.lead?.at(-1)).toMatchObject({ person_id: made?.id });
});

test('the person with the same number is suggested, and linked by one click', async () => {
  const { user } = renderApp(martaPath);
  const details = await panel();
  await details.findByText(/already has this number/);
  await user.click(details.getByRole('button', { name: 'Add to existing' }));

  expect(await details.findByRole('link', { name: /Person · Studio Lumen/ })).toBeDefined();
  expect(details.queryByText(/already has this number/)).toBeNull();
});

test('the form of a person warns of the same number and leads to the one who has it', async () => {
  const { user } = renderApp(martaPath);
  const details = await panel();
  await user.click(details.getByRole('button', { name: 'Person' }));
  const form = await dialog('Link a person');
  await form.findByText(/already has this number/);
  await user.click(form.getByRole('button', { name: 'Add to existing' }));

  expect(await form.findByRole('option', { name: /Marta Kowalska/ })).toBeDefined();
  await user.click(form.getByRole('button', { name: 'Add to person' }));
  expect(await details.findByRole('link', { name: /Marta Kowalska/ })).toBeDefined();
});

test('an existing deal is found while typing and chosen by keys', async () => {
  const { user } = renderApp(martaPath);
  const details = await panel();
  await user.click(details.getByRole('button', { name: 'Deal' }));
  const form = await dialog('Link a deal');
  await user.click(form.getByRole('tab', { name: 'Add to existing' }));
  const field = await form.findByRole('combobox', { name: 'Search deals' });
  await user.clear(field);
  await user.type(field, 'grind');
  await form.findByRole('option', { name: /Herrera grinders.*Open/ });
  await user.keyboard('{ArrowDown}{Enter}');

  expect(await details.findByRole('link', { name: /Herrera grinders/ })).toBeDefined();
});

test('what was searched for in vain is made under that name', async () => {
  const { user } = renderApp(martaPath);
  const details = await panel();
  await user.click(details.getByRole('button', { name: 'Deal' }));
  const form = await dialog('Link a deal');
  await user.click(form.getByRole('tab', { name: 'Add to existing' }));
  const field = await form.findByRole('combobox', { name: 'Search deals' });
  await user.clear(field);
  await user.type(field, 'Second studio');
  await user.click(await form.findByRole('button', { name: 'Create deal “Second studio”' }));

  expect(await form.findByRole('textbox', { name: 'Title' })).toHaveProperty(
    'value',
    'Second studio',
  );
});

test('a second try after a refusal makes nothing twice', async () => {
  const { user, server } = renderApp('/leads/messaging/yuki-tanaka');
  const link = 'POST /conversations/yuki-tanaka/links';
  server.answerWith(link, () => problem(403, 'forbidden', 'Not now.'));
  const details = await panel();
  await user.click(details.getByRole('button', { name: 'Deal' }));
  const form = await dialog('Link a deal');
  await user.click(form.getByRole('button', { name: 'Create deal' }));
  expect(await form.findByText('Not now.')).toBeDefined();

  server.answerAsUsual(link);
  await user.click(form.getByRole('button', { name: 'Create deal' }));

  await details.findByRole('link', { name: /Yuki Tanaka/ });
  expect(server.crm.items.deal).toHaveLength(3);
  expect(server.crm.items.person).toHaveLength(3);
});

test('unlinking takes the card away at once, and brings it back if it is refused', async () => {
  const server = new FakeServer();
  const links = [
    { id: 'l1', type: 'deal' as const, item: { id: '41', title: 'Studio Lumen, Gdańsk' } },
  ];
  server.inbox.change('conversation.updated', marta, undefined, { links });
  const { user } = renderApp(martaPath, server);
  const details = await panel();
  const unlink = () => details.getByRole('button', { name: 'Unlink Studio Lumen, Gdańsk' });
  const call = `DELETE /conversations/${marta}/links/l1`;
  server.answerWith(call, () => problem(403, 'forbidden', 'No.'));
  await user.click(unlink());
  expect(await screen.findByText('Studio Lumen, Gdańsk is still linked.')).toBeDefined();

  server.answerAsUsual(call);
  await user.click(unlink());
  expect(await details.findByText(/^Nothing linked yet\./)).toBeDefined();
});

test('a card follows its deal', async () => {
  const server = new FakeServer();
  const links = [
    { id: 'l1', type: 'deal' as const, item: { id: '41', title: 'Studio Lumen, Gdańsk' } },
  ];
  server.inbox.change('conversation.updated', marta, undefined, { links });
  renderApp(martaPath, server);
  const details = await panel();
  await details.findByText('Proposal made');

  act(() => void server.crm.change('deal', server.crm.of('deal', 41), { stage_id: 5 }));

  expect(await details.findByText('Negotiation')).toBeDefined();
});

test('of a person who is linked, the panel tells more, and the contact menu opens their page', async () => {
  const { user } = renderApp(martaPath);
  const details = await panel();
  expect(details.queryByText('marta@studiolumen.example')).toBeNull();
  await user.click(await details.findByRole('button', { name: 'Add to existing' }));

  expect(await details.findByText('marta@studiolumen.example')).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Marta Kowalska', expanded: false }));
  await user.click(await screen.findByRole('menuitem', { name: 'Open person' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Marta Kowalska' })).toBeDefined();
});
