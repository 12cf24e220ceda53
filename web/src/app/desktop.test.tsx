import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderApp } from '../test/render-app';

/** A notification as the browser's system shows it. */
class ShownNotification {
  static permission = 'granted';
  static readonly shown: ShownNotification[] = [];
  onclick?: () => void;
  onclose?: () => void;

  constructor(
    readonly title: string,
    readonly options: NotificationOptions,
  ) {
    ShownNotification.shown.push(this);
  }

  close(): void {
    ShownNotification.shown.splice(ShownNotification.shown.indexOf(this), 1);
    this.onclose?.();
  }
}

const { shown } = ShownNotification;

beforeEach(() => {
  vi.stubGlobal('Notification', ShownNotification);
});
afterEach(() => {
  shown.length = 0;
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'Notification');
});

async function openedInbox(path = '/leads/messaging') {
  const app = renderApp(path);
  await screen.findByText('Amara Diallo');
  return app;
}

// N3
test('what the stream tells is shown, and a click opens the conversation', async () => {
  const { server } = await openedInbox();
  act(() => server.notifications.tell('amara-diallo', 'Amara Diallo', 'Hello?'));
  await waitFor(() => expect(shown).toHaveLength(1));
  expect(shown[0]?.title).toBe('Amara Diallo');

  act(() => shown[0]?.onclick?.());

  expect(await screen.findByRole('main', { name: 'Conversation with Amara Diallo' })).toBeDefined();
  expect(shown).toHaveLength(0);
});

test('a conversation in front of the user is not told; behind another window it is', async () => {
  const { server } = await openedInbox('/leads/messaging/marta-kowalska');
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  act(() => server.notifications.tell('marta-kowalska', 'Marta Kowalska', 'One'));
  act(() => server.notifications.tell('amara-diallo', 'Amara Diallo', 'Two'));
  await waitFor(() => expect(shown.map(({ title }) => title)).toEqual(['Amara Diallo']));

  focus.mockReturnValue(false);
  act(() => server.notifications.tell('marta-kowalska', 'Marta Kowalska', 'Three'));
  await waitFor(() => expect(shown).toHaveLength(2));
});

test('what was read elsewhere, or withdrawn, is taken away', async () => {
  const { server } = await openedInbox();
  act(() => server.notifications.tell('amara-diallo', 'Amara Diallo', 'One'));
  act(() => server.notifications.tell('yuki-tanaka', 'Yuki Tanaka', 'Two'));
  await waitFor(() => expect(shown).toHaveLength(2));

  act(() => server.inbox.read('amara-diallo'));
  await waitFor(() => expect(shown.map(({ title }) => title)).toEqual(['Yuki Tanaka']));
  act(() => server.notifications.withdraw('yuki-tanaka'));
  await waitFor(() => expect(shown).toHaveLength(0));
});
