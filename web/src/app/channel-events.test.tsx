import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ChannelEvent } from '../api/channel-events';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ana } from '../test/world';

const path = '/settings/messaging/channels/ch-messenger/events';

function event(id: string, state: ChannelEvent['state'], reason: string | null = null) {
  const conversationId = state === 'applied' ? 'amara-diallo' : null;
  const receivedAt = '2026-11-20T09:58:00Z';
  return { id, receivedAt, state, kind: `kind-${id}`, reason, conversationId };
}

function opened(events: ChannelEvent[], query = '') {
  const server = new FakeServer(ana);
  server.settings.events = events;
  return renderApp(path + query, server);
}

async function kinds() {
  const rows = await screen.findAllByRole('row');
  return rows.slice(1).map((row) => within(row).getAllByRole('cell')[1]?.textContent);
}

test('events are filtered by what became of them, at an address', async () => {
  const { user } = opened([event('1', 'applied'), event('2', 'set-aside', 'No such page.')]);
  expect(await kinds()).toEqual(['kind-1', 'kind-2']);
  await user.selectOptions(screen.getByLabelText('Show'), 'Set aside');

  await waitFor(async () => expect(await kinds()).toEqual(['kind-2']));
  expect(screen.getByText('No such page.')).toBeDefined();
  expect(location.search).toBe('?state=set-aside');
});

test('one that was set aside is applied again', async () => {
  const { user, server } = opened([event('2', 'set-aside')], '?state=set-aside');
  await user.click(await screen.findByRole('button', { name: /^Replay kind-2/ }));

  expect(await screen.findByText('No event is in this state.')).toBeDefined();
  expect(server.settings.events[0]?.state).toBe('applied');
});

test('so are all of them at once', async () => {
  const { user, server } = opened([event('2', 'set-aside'), event('3', 'set-aside')]);
  await user.click(await screen.findByRole('button', { name: /set aside$/ }));

  expect(await screen.findByText('2 events are applied again')).toBeDefined();
  expect(server.settings.events.map(({ state }) => state)).toEqual(['applied', 'applied']);
});

test('older events are asked for as they are wanted', async () => {
  const { user } = opened(Array.from({ length: 60 }, (_, at) => event(String(at), 'applied')));
  expect(await kinds()).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Show more' }));

  await waitFor(async () => expect(await kinds()).toHaveLength(60));
});

test('what the provider sent is shown as it came', async () => {
  const { user } = opened([event('1', 'applied')]);
  await user.click(await screen.findByRole('button', { name: /^Show kind-1/ }));

  const dialog = within(await screen.findByRole('dialog', { name: 'kind-1' }));
  expect((await dialog.findByLabelText('What the provider sent')).textContent).toContain(
    '"object": "page"',
  );
});

test('counters that do not balance are told', async () => {
  const server = new FakeServer(ana);
  const health = server.settings.health.get('ch-messenger');
  if (!health) throw new Error('no health');
  server.settings.health.set('ch-messenger', {
    ...health,
    events: { ...health.events, received: health.events.received + 3 },
  });
  renderApp(path, server);
  expect(await screen.findByText(/3 events are unaccounted for/)).toBeDefined();
});
