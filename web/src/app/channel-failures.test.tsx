import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FailedReply } from '../api/channel-failures';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { ago, ana, hour } from '../test/world';

const channel = '/settings/messaging/channels/ch-messenger';

function serverWith(...failures: FailedReply[]) {
  const server = new FakeServer(ana);
  server.answerWith('GET /channels/ch-messenger/failures', () =>
    Response.json({ items: failures, next: null }),
  );
  return server;
}

function failure(conversation: FailedReply['conversation']): FailedReply {
  const detail = 'This person is not available right now.';
  return { messageId: 'm1', at: ago(hour), code: '551', detail, conversation };
}

// S1
test('from the health of a channel one sees what failed, and sends it again', async () => {
  const failures = [failure({ id: 'amara-diallo', name: 'Amara Diallo' })];
  const server = serverWith(...failures);
  server.answerWith('POST /conversations/amara-diallo/messages/m1/retry', () => {
    failures.length = 0;
    server.answerWith('GET /channels/ch-messenger/failures', () =>
      Response.json({ items: [], next: null }),
    );
    return Response.json({});
  });
  const { user } = renderApp(channel, server);
  await user.click(await screen.findByRole('link', { name: 'See failures' }));
  const row = within((await screen.findAllByRole('row'))[1] as HTMLElement);
  expect(row.getByText('This person is not available right now.')).toBeDefined();
  expect(row.getByRole('link', { name: 'Amara Diallo' }).getAttribute('href')).toBe(
    '/leads/messaging/amara-diallo',
  );
  await user.click(row.getByRole('button', { name: /^Retry the message to Amara Diallo/ }));

  expect(await screen.findByText('No message failed in the last 7 days.')).toBeDefined();
});

test('of a conversation that is not shared with one there is the reason alone', async () => {
  renderApp(`${channel}/failures`, serverWith(failure(null)));

  expect(await screen.findByText('This person is not available right now.')).toBeDefined();
  expect(screen.getByText('A conversation not shared with you')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull();
  await waitFor(() => expect(document.title).toContain('Failed messages'));
});
