import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, json } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ana, channels } from '../test/world';

const messaging = '/settings/messaging';

function opened(path: string) {
  const server = new FakeServer(ana);
  const entry = { provider: 'webchat', name: 'Website chat', available: true, reason: null };
  server.settings.catalogue.push({ ...entry, closedFrom: null });
  const settings = { origins: 'https://bramble.example', color: '#12744a', greeting: 'Hello' };
  server.settings.add({ ...channels.webchat, account: 'site-1', owner: ana, settings });
  return renderApp(`${messaging}/${path}`, server);
}

test('a chat is made for its sites, and turns green with the first page', async () => {
  const { user, server } = opened('connect/webchat');
  const connect = await screen.findByRole('button', { name: 'Connect channel' });
  expect(connect).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText('Sites that show the chat'), 'https://bramble.example');
  await user.click(connect);

  const line = await screen.findByText(/^<script async src=/);
  expect(line.textContent).toBe(
    '<script async src="https://parley.bramble.example/webhooks/widget.js" data-channel="ch-5"></script>',
  );
  expect(screen.getByText(/^Waiting for your page to load the chat/)).toBeDefined();
  act(() => server.settings.turn('ch-5', { verifiedAt: new Date().toISOString() }));

  expect(await screen.findByText('Your page has loaded the chat.')).toBeDefined();
});

test('every site that is none is named at the field', async () => {
  const { user, server } = opened('connect/webchat');
  const fields = [
    { field: 'settings.origins[0]', detail: '"shop" is not a site.' },
    { field: 'settings.origins[2]', detail: '"http://x" is not a site.' },
  ];
  server.answerWith('POST /channels', () =>
    json({ type: 'x', title: 'x', status: 400, detail: 'x', errors: fields }, 400),
  );
  const sites = await screen.findByLabelText('Sites that show the chat');
  await user.type(sites, 'shop');
  await user.click(screen.getByRole('button', { name: 'Connect channel' }));

  expect(await screen.findByText('"shop" is not a site. "http://x" is not a site.')).toBeDefined();
  expect(sites.getAttribute('aria-invalid')).toBe('true');
});

test('a color that white words cannot be read on is told at once', async () => {
  opened('connect/webchat');
  const color = await screen.findByLabelText('Color');
  fireEvent.change(color, { target: { value: '#ffcc00' } });

  expect(screen.getByText(/^White text on this color is hard to read/)).toBeDefined();
  fireEvent.change(color, { target: { value: '#003366' } });
  expect(screen.queryByText(/^White text on this color is hard to read/)).toBeNull();
});

test('a greeting can be taken back, so that the chat greets in its own words', async () => {
  const { user, server } = opened('channels/ch-webchat');
  await user.clear(await screen.findByLabelText('Greeting'));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await screen.findByText('Channel saved');
  expect(server.settings.changes).toEqual([{ settings: { greeting: '' } }]);
});

test('the identity secret is made on demand and shown once', async () => {
  const { user } = opened('channels/ch-webchat');
  expect(screen.queryByText('sec_8Kq2')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Make a new secret' }));

  expect(await screen.findByText('sec_8Kq2')).toBeDefined();
  expect(screen.getByText(/^Copy it now/)).toBeDefined();
});
