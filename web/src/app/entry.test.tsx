import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, problem } from '../test/fake-server';
import { renderApp } from '../test/render-app';

function signedOut() {
  const server = new FakeServer();
  server.isSignedIn = false;
  return server;
}

// U1
test('who was invited chooses a name and a password, and is in', async () => {
  const server = signedOut();
  const { user } = renderApp('/invite?token=7.abc', server);
  expect(await screen.findByRole('heading', { name: 'Join Bramble Coffee' })).toBeDefined();
  expect(screen.getByText(/^Ana Ruiz invites you/)).toBeDefined();
  await user.type(screen.getByLabelText('Your name'), 'Eva Lind');
  await user.type(screen.getByLabelText('Password'), 'a cup of tea at four');
  await user.click(screen.getByRole('button', { name: 'Join' }));

  expect(await screen.findByRole('heading', { name: 'Messaging', level: 1 })).toBeDefined();
});

test('an invitation that is over says so and asks for nothing', async () => {
  const server = signedOut();
  server.answerWith('POST /invitation', () => problem(403, 'forbidden', 'Over.'));
  renderApp('/invite?token=7.abc', server);

  expect(await screen.findByText(/^It was used or replaced/)).toBeDefined();
  expect(screen.queryByLabelText('Password')).toBeNull();
});

// U3
test.each([
  [true, /^If this email is known here/],
  [false, /^This Parley sends no email/],
])('who forgot their password asks for a link (mail: %s)', async (mailConfigured, words) => {
  const server = signedOut();
  server.answerWith('POST /password-resets', () => Response.json({ mailConfigured }));
  const { user } = renderApp('/leads/messaging', server);
  await user.click(await screen.findByRole('link', { name: 'Forgot your password?' }));
  await user.type(await screen.findByLabelText('Email'), 'ben@demo.parley.example');
  await user.click(screen.getByRole('button', { name: 'Send link' }));

  expect(await screen.findByText(words)).toBeDefined();
});

test('behind the link one chooses another password and goes to sign in', async () => {
  const server = signedOut();
  server.answerWith('POST /password-reset', () => new Response(null, { status: 204 }));
  const { user } = renderApp('/reset-password?token=7.abc', server);
  await user.type(await screen.findByLabelText('New password'), 'a river runs through it');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  await user.click(await screen.findByRole('link', { name: 'Sign in' }));

  expect(await screen.findByRole('heading', { name: 'Sign in to Parley' })).toBeDefined();
});

// U5
test('who signs in in two steps is asked for a code, and may use a recovery code', async () => {
  const server = signedOut();
  const sent: { code?: string }[] = [];
  server.answerWith('POST /session', async (request) => {
    const typed = (await request.json()) as { code?: string };
    sent.push(typed);
    if (!typed.code) return problem(401, 'two-step-needed', 'Give a code.');
    if (typed.code !== 'ABCD-EFGH') return problem(401, 'two-step-wrong', 'Not the code of now.');
    server.isSignedIn = true;
    return Response.json({ user: server.user, csrfToken: 'x' });
  });
  const { user } = renderApp('/leads/messaging', server);
  await user.type(await screen.findByLabelText('Email'), 'ben@demo.parley.example');
  await user.type(screen.getByLabelText('Password'), 'parley-demo');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await user.type(await screen.findByLabelText('Code'), '000000');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText(/^This isn’t the code of now/)).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Use a recovery code' }));
  await user.type(screen.getByLabelText('Recovery code'), 'ABCD-EFGH');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('heading', { name: 'Messaging', level: 1 })).toBeDefined();
  expect(sent.at(-1)).toMatchObject({ email: 'ben@demo.parley.example', password: 'parley-demo' });
});
