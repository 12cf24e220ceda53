import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, problem } from '../test/fake-server';
import { renderApp } from '../test/render-app';

// A1
async function availability() {
  return screen.findByRole('button', { name: 'Availability', expanded: false });
}

test('availability is declared in a small window and applies at once', async () => {
  const { user, server } = renderApp('/leads/messaging');
  await user.click(await availability());
  expect(await screen.findByRole('radio', { name: 'Available', checked: true })).toBeDefined();

  await user.click(screen.getByRole('radio', { name: 'Unavailable' }));

  await waitFor(() => expect(server.user.available).toBe(false));
  expect(screen.queryByRole('radio')).toBeNull();
  expect((await availability()).title).toBe('Unavailable');
});

test('what another device of the user declared shows here', async () => {
  const { server } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');

  act(() => server.inbox.declares(server.user, false));

  await waitFor(async () => expect((await availability()).title).toBe('Unavailable'));
});

test('a refusal takes the change back and says so', async () => {
  const server = new FakeServer();
  server.answerWith('PUT /me/availability', () => problem(403, 'forbidden', 'No.'));
  const { user } = renderApp('/leads/messaging', server);
  await user.click(await availability());
  await user.click(await screen.findByRole('radio', { name: 'Unavailable' }));

  expect(await screen.findByText('Your availability did not change.')).toBeDefined();
  expect((await availability()).title).toBe('Available');
});
