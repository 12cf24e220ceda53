import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, json } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ago, ana, hour, ben } from '../test/world';

const messaging = '/settings/messaging';
const channel = `${messaging}/channels/ch-messenger`;

function asAna(path = messaging) {
  return renderApp(path, new FakeServer(ana));
}

async function row(name: string) {
  return within(await screen.findByRole('row', { name: new RegExp(name) }));
}

/** A bad setting, named as the server names it. */
function wrong(field: string, detail: string): Response {
  const body = { type: 'urn:parley:problem:invalid-request', title: 'x', status: 400, detail };
  return json({ ...body, errors: [{ field, detail }] }, 400);
}

// S1
test('the page lists connected channels and what can be connected', async () => {
  asAna();
  const whatsapp = await row('WhatsApp by Twilio');
  expect(whatsapp.getByText('Working')).toBeDefined();
  expect(whatsapp.getByText('Ben Okafor')).toBeDefined();
  const cards = await screen.findAllByRole('article');
  expect(cards.map((card) => card.querySelector('h3')?.textContent)).toEqual([
    'Facebook Messenger',
    'WhatsApp by Twilio',
    'SMS by Twilio',
  ]);
  expect(screen.getByText('Not available for new customers')).toBeDefined();
});

test('a provider that this page has no form for gets no card', async () => {
  const server = new FakeServer(ana);
  const next = { provider: 'pigeon', name: 'Pigeon', available: true, reason: null };
  server.settings.catalogue.push({ ...next, closedFrom: null });
  renderApp(messaging, server);
  expect(await screen.findAllByRole('article')).toHaveLength(3);
});

// S5
test('a channel whose token was revoked says so by itself', async () => {
  const { server } = asAna();
  const messenger = await row('Facebook Messenger');
  const change = { health: 'needs-attention', healthReason: 'The token was revoked.' } as const;
  act(() => server.settings.turn('ch-messenger', change));

  expect(await messenger.findByText('Needs attention')).toBeDefined();
  expect(messenger.getByText('The token was revoked.')).toBeDefined();
  expect(messenger.getByRole('link', { name: /^Sign in again/ })).toBeDefined();
});

test('a channel whose sign-in ends soon says when, and where to sign in again', async () => {
  const { server } = asAna();
  const messenger = await row('Facebook Messenger');
  const signInEndsAt = ago(-50 * hour);
  act(() => server.settings.turn('ch-messenger', { signInEndsAt }));

  expect(await messenger.findByText('Sign-in ends in 3 days')).toBeDefined();
  expect(messenger.getByRole('link', { name: /^Sign in again/ })).toBeDefined();
});

test('settings have a list, and Notifications opens its dialog', async () => {
  const { user } = asAna('/settings');
  const list = within(await screen.findByRole('navigation', { name: 'Settings' }));
  expect(list.getByRole('link', { name: 'Messaging' })).toBeDefined();
  await user.click(list.getByRole('button', { name: 'Notifications' }));
  expect(await screen.findByRole('dialog', { name: 'Notifications' })).toBeDefined();
});

// S2
test('what the server finds wrong stands at its field', async () => {
  const { user, server } = asAna(`${messaging}/connect/messenger`);
  server.answerWith('POST /channels', () =>
    wrong('settings.appSecret', 'An app secret has 32 characters.'),
  );
  const connect = await screen.findByRole('button', { name: 'Connect channel' });
  expect(connect).toHaveProperty('disabled', true);
  for (const label of ['Page name', 'Page ID', 'Page access token', 'App secret']) {
    await user.type(screen.getByLabelText(label), 'x1');
  }
  await user.click(connect);

  expect(await screen.findByText('An app secret has 32 characters.')).toBeDefined();
  const secret = screen.getByLabelText('App secret');
  expect(secret.getAttribute('aria-invalid')).toBe('true');
  expect(secret.getAttribute('type')).toBe('password');
  expect(screen.getByLabelText('Page ID').getAttribute('aria-invalid')).toBeNull();
});

test('a new channel shows its address and turns green with the first call and message', async () => {
  const { user, server } = asAna(`${messaging}/connect/messenger`);
  for (const label of ['Page name', 'Page ID', 'Page access token', 'App secret']) {
    await user.type(await screen.findByLabelText(label), 'x1');
  }
  await user.selectOptions(screen.getByLabelText('Share with'), 'Chosen users');
  await user.click(await screen.findByRole('checkbox', { name: 'Dev Patel' }));
  await user.click(screen.getByRole('button', { name: 'Connect channel' }));

  expect(await screen.findByText(/^Waiting for Facebook to call/)).toBeDefined();
  expect(screen.getByText('plv_4mT9xWc2')).toBeDefined();
  expect(server.settings.channels.get('ch-4')).toMatchObject({ users: ['dev'], account: 'x1' });
  await user.click(screen.getByRole('button', { name: 'Copy', description: 'Verify token' }));
  expect(await screen.findByText('Copied')).toBeDefined();

  const at = new Date().toISOString();
  const lastInbound = { at, conversationId: 'amara-diallo' };
  act(() => server.settings.turn('ch-4', { verifiedAt: at }, { lastInbound }));

  expect(await screen.findByText('Facebook has called this address.')).toBeDefined();
  const open = await screen.findByRole('link', { name: 'Open conversation' });
  expect(open.getAttribute('href')).toBe('/leads/messaging/amara-diallo');
});

// S3
test('who may not have WhatsApp finds at its address that it is closed', async () => {
  const server = new FakeServer(ana);
  server.settings.catalogue = server.settings.catalogue.filter(
    ({ provider }) => provider !== 'whatsapp-twilio',
  );
  renderApp(`${messaging}/connect/whatsapp-twilio`, server);
  expect(await screen.findByText('Not available for new customers.')).toBeDefined();
  expect(screen.queryByLabelText('Auth token')).toBeNull();
});

test('a replaced secret is told alone, and is dots again', async () => {
  const { user, server } = asAna(channel);
  const token = within(await screen.findByRole('group', { name: 'Page access token' }));
  await user.click(token.getByRole('button', { name: 'Replace' }));
  await user.type(screen.getByLabelText('Page access token'), 'EAAB-new');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(
    await screen.findByText(/^Calls signed with the old secrets are taken until/),
  ).toBeDefined();
  expect(server.settings.changes).toEqual([{ settings: { pageAccessToken: 'EAAB-new' } }]);
  expect(screen.getByRole('group', { name: 'Page access token' })).toBeDefined();
  expect(screen.queryByDisplayValue('EAAB-new')).toBeNull();
});

// C4
test('who does not own a channel can give it away, not share or disconnect it', async () => {
  const { user, server } = asAna(`${messaging}/channels/ch-whatsapp`);
  expect(await screen.findByLabelText('Share with')).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'Disconnect' })).toHaveProperty('disabled', true);
  expect(screen.getAllByText(/^Only Ben Okafor/)).toHaveLength(2);

  await screen.findByRole('option', { name: 'Ana Ruiz' });
  await user.selectOptions(screen.getByLabelText('Owner'), 'Ana Ruiz');
  await user.click(screen.getByRole('button', { name: 'Make Ana Ruiz the owner' }));

  await waitFor(() =>
    expect(screen.getByLabelText('Share with')).toHaveProperty('disabled', false),
  );
  expect(server.settings.changes).toEqual([{ owner: 'ana' }]);
});

// S5
test('disconnecting says how many conversations go', async () => {
  const { user, server } = asAna(channel);
  await user.click(await screen.findByRole('button', { name: 'Disconnect' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText(/^12 conversations will be deleted/)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Disconnect' }));

  await waitFor(() => expect(location.pathname).toBe(messaging));
  expect(server.settings.channels.has('ch-messenger')).toBe(false);
  await waitFor(() => expect(screen.queryByRole('row', { name: /Facebook Messenger/ })).toBeNull());
});

test('a composer of a broken channel leads to its settings', async () => {
  const server = new FakeServer(ben);
  server.settings.turn('ch-whatsapp', { health: 'needs-attention', healthReason: 'No token.' });
  renderApp('/leads/messaging/marta-kowalska', server);
  const link = await screen.findByRole('link', { name: 'Open settings' });
  expect(link.getAttribute('href')).toBe(`${messaging}/channels/ch-whatsapp`);
});
