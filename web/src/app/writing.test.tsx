import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problem } from '../test/fake-server';
import { colleagueReplies } from '../test/fake-thread';
import { renderApp } from '../test/render-app';

const marta = 'marta-kowalska';
const posts = `POST /conversations/${marta}/messages`;

async function opened() {
  const app = renderApp(`/leads/messaging/${marta}`);
  const log = within(await screen.findByRole('log', { name: 'Messages' }));
  return { ...app, log, thread: () => app.server.inbox.threads.get(marta) ?? [] };
}

function field(name: string | RegExp = /^Reply to/) {
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name });
}

function focusMessage(words: HTMLElement) {
  act(() => words.closest<HTMLElement>('[role=group]')?.focus());
}

test('a note goes to the team with those whom it mentions, and both drafts are kept', async () => {
  const { user, log, thread } = await opened();
  await user.type(field(), 'Half a reply');
  await user.click(screen.getByRole('tab', { name: 'Internal note' }));
  expect(screen.getByText('Only your team sees this')).toBeDefined();
  await user.type(field('Internal note'), '@Cla');
  await user.click(await screen.findByRole('option', { name: 'Clara Martin' }));
  await user.type(field('Internal note'), 'knows them');
  await user.click(screen.getByRole('button', { name: 'Add note' }));

  await waitFor(() => expect(thread().at(-1)?.kind).toBe('note'));
  expect(thread().at(-1)).toMatchObject({
    text: '@Clara knows them',
    mentions: [{ name: 'Clara Martin' }],
  });
  expect((await log.findByText('@Clara')).className).toBe('mn');
  await user.click(screen.getByRole('tab', { name: 'Reply' }));
  expect(field().value).toBe('Half a reply');
});

test('a reply to a thread that went on is held until its author has seen how', async () => {
  const { user, server, log, thread } = await opened();
  await user.type(field(), 'We open at nine');
  colleagueReplies(server.inbox, marta, 'We open at ten, from now on.');
  await user.click(screen.getByRole('button', { name: 'Send' }));

  expect(await log.findByText(/went on while you wrote/)).toBeDefined();
  expect(thread().some(({ text }) => text === 'We open at nine')).toBe(false);
  const news = thread().at(-1);
  act(() => server.inbox.change('message.created', marta, news, {}));
  expect(await log.findByText('We open at ten, from now on.')).toBeDefined();
  await user.click(log.getByRole('button', { name: 'Send anyway' }));

  await waitFor(() => expect(thread().at(-1)?.text).toBe('We open at nine'));
});

test('a held reply can go back into the field', async () => {
  const { user, server, log } = await opened();
  server.answerWith(posts, () => problem(409, 'thread-moved', 'Read it first.'));
  await user.type(field(), 'First');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await log.findByText(/went on while you wrote/);
  await user.type(field(), 'second');
  await user.click(log.getByRole('button', { name: 'Edit' }));

  expect(field().value).toBe('First\nsecond');
  expect(log.queryByText('First')).toBeNull();
});

test('a message is answered by name, and the quote leads back to it', async () => {
  const { user, log, thread } = await opened();
  const [first] = thread();
  focusMessage(await log.findByText(first?.text ?? ''));
  await user.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Reply to this message');
  await user.keyboard('{Enter}');
  await user.type(field(), 'About this');
  await user.click(screen.getByRole('button', { name: 'Send' }));

  await waitFor(() => expect(thread().at(-1)?.replyTo?.id).toBe(first?.id));
  expect(await log.findByRole('button', { name: /In answer to Marta/ })).toBeDefined();
});

test('the arrow up in an empty field changes the last note, which its author can remove', async () => {
  const { user, log, thread } = await opened();
  await user.click(screen.getByRole('tab', { name: 'Internal note' }));
  await user.type(field('Internal note'), 'Ten percent{Control>}{Enter}{/Control}');
  await log.findByText('Ten percent');
  await waitFor(() => expect(thread().at(-1)?.kind).toBe('note'));
  await user.type(field('Internal note'), '{ArrowUp}');
  expect(field('Internal note').value).toBe('Ten percent');
  await user.type(field('Internal note'), ' at most');
  await user.click(screen.getByRole('button', { name: 'Save note' }));

  await waitFor(() => expect(thread().at(-1)?.text).toBe('Ten percent at most'));
  focusMessage(await log.findByText('Ten percent at most'));
  await log.findByRole('button', { name: 'More', expanded: false });
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitem', { name: 'Remove note' }));
  expect(await log.findByText('This message was removed.')).toBeDefined();
});
