import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer, problem } from '../test/fake-server';
import { renderApp } from '../test/render-app';

function signedOut() {
  const server = new FakeServer();
  server.isSignedIn = false;
  return server;
}

test('whoever is not signed in comes back to the same address after signing in', async () => {
  const { user } = renderApp('/leads/messaging/marta-kowalska', signedOut());
  await user.type(await screen.findByLabelText('Email'), 'ben@demo.parley.example');
  await user.type(screen.getByLabelText('Password'), 'parley-demo');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  await screen.findByRole('main', { name: 'Conversation with Marta Kowalska' });
  expect(location.pathname).toBe('/leads/messaging/marta-kowalska');
});

test('a wrong password is said in plain words', async () => {
  const { user } = renderApp('/', signedOut());
  await user.type(await screen.findByLabelText('Email'), 'ben@demo.parley.example');
  await user.type(screen.getByLabelText('Password'), 'guess');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByText('Email or password is wrong.')).toBeDefined();
});

test('who is known in two companies by one password chooses one', async () => {
  const server = signedOut();
  const sent: unknown[] = [];
  server.answerWith('POST /session', async (request) => {
    sent.push(await request.json());
    return severalCompanies();
  });
  const { user } = renderApp('/', server);
  await user.type(await screen.findByLabelText('Email'), 'ben@demo.parley.example');
  await user.type(screen.getByLabelText('Password'), 'parley-demo');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await user.click(await screen.findByRole('button', { name: 'Harbor Books' }));

  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ email: 'ben@demo.parley.example', company: '8' });
});

function severalCompanies() {
  const companies = [
    { id: '7', name: 'Bramble Coffee' },
    { id: '8', name: 'Harbor Books' },
  ];
  const type = 'urn:parley:problem:several-companies';
  return Response.json({ type, status: 409, companies }, { status: 409 });
}

test('a session that has ended brings the sign-in page', async () => {
  const { server } = renderApp('/leads/messaging');
  await screen.findByText('Amara Diallo');
  server.isSignedIn = false;
  server.breakStreams();

  expect(
    await screen.findByRole('heading', { name: 'Sign in to Parley' }, { timeout: 3_000 }),
  ).toBeDefined();
});

test('signing out ends the session', async () => {
  const { user, server } = renderApp('/leads/messaging');
  const [account] = await screen.findAllByRole('button', { name: 'Ben Okafor' });
  if (account) await user.click(account);
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));

  await screen.findByRole('heading', { name: 'Sign in to Parley' });
  expect(server.isSignedIn).toBe(false);
});

test('the first admin sets up the company and is in the inbox', async () => {
  const { user } = renderApp('/setup?token=once', signedOut());
  await user.type(await screen.findByLabelText('Company'), 'Bramble Coffee');
  await user.type(screen.getByLabelText('Your name'), 'Ana Ruiz');
  await user.type(screen.getByLabelText('Email'), 'ana@demo.parley.example');
  await user.type(screen.getByLabelText('Password'), 'parley-demo');
  await user.click(screen.getByRole('button', { name: 'Create company' }));

  await waitFor(() => expect(location.pathname).toBe('/leads/messaging'));
  expect(await screen.findByText('Amara Diallo')).toBeDefined();
});

test('a link that was used says so', async () => {
  const { user, server } = renderApp('/setup?token=used', signedOut());
  server.answerWith('POST /setup', () => problem(403, 'forbidden', 'Used.'));
  for (const label of ['Company', 'Your name']) {
    await user.type(await screen.findByLabelText(label), 'Bramble');
  }
  await user.type(screen.getByLabelText('Email'), 'ana@demo.parley.example');
  await user.type(screen.getByLabelText('Password'), 'parley-demo');
  await user.click(screen.getByRole('button', { name: 'Create company' }));

  expect(await screen.findByText(/used already/)).toBeDefined();
});
