import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fireEvent, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from 'preact';
import { Chat } from '../chat/chat';
import { FakeChannel } from '../test/fake-channel';
import { mount } from './mount';

let server: FakeChannel;
let root: ShadowRoot;

/** jsdom has no sheets that are made by hand. */
class Sheet {
  text = '';
  replaceSync(text: string) {
    this.text = text;
  }
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  server = new FakeChannel();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('CSSStyleSheet', Sheet);
});

afterEach(() => {
  render(null, root);
  root.host.remove();
  vi.unstubAllGlobals();
  document.documentElement.lang = 'en';
});

async function shown() {
  const chat = new Chat('https://parley.example', '7');
  root = mount(chat);
  await chat.start();
  const page = within(root as unknown as HTMLElement);
  const user = userEvent.setup();
  return { chat, page, user };
}

async function opened() {
  const all = await shown();
  await all.user.click(await all.page.findByRole('button', { name: /^Open chat/ }));
  return { ...all, dialog: await all.page.findByRole('dialog', { name: /Chat with/ }) };
}

async function faults() {
  const { violations } = await axe.run(root.host, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('nothing stands on the page of a site that is not the channel’s', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ detail: 'Not yours.' }, { status: 403 }));
  root = mount(new Chat('https://parley.example', '7'));

  expect(root.childElementCount).toBe(0);
});

test('the teaser greets once in a visit', async () => {
  const { page, user } = await shown();
  expect(await page.findByText('Ben from Bramble Coffee')).toBeDefined();
  await user.click(page.getByRole('button', { name: 'Dismiss' }));
  expect(page.queryByText('Ben from Bramble Coffee')).toBeNull();
  render(null, root);
  root.host.remove();

  const again = await shown();
  expect(await again.page.findByRole('button', { name: 'Open chat' })).toBeDefined();
  expect(again.page.queryByText('Ben from Bramble Coffee')).toBeNull();
});

test('by keyboard: the field has the focus, Tab stays inside, Escape leads back', async () => {
  const { page, dialog } = await opened();
  const field = page.getByRole('textbox', { name: 'Message' });
  await vi.waitFor(() => expect(root.activeElement).toBe(field));
  const first = within(dialog).getByRole('button', { name: 'Close chat' });
  fireEvent.keyDown(field, { key: 'Tab' });
  expect(root.activeElement).toBe(first);
  fireEvent.keyDown(first, { key: 'Tab', shiftKey: true });
  expect(root.activeElement).toBe(field);
  fireEvent.keyDown(field, { key: 'Escape' });

  await vi.waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
  expect(root.activeElement).toBe(page.getByRole('button', { name: 'Open chat' }));
});

test('what is written and answered stands in the log, and is announced', async () => {
  const { page, user } = await opened();
  await user.type(page.getByRole('textbox', { name: 'Message' }), 'Is the decaf good?{Enter}');
  const log = within(page.getByRole('log', { name: 'Messages' }));
  expect(await log.findByText('Is the decaf good?')).toBeDefined();
  expect(await log.findByText('Sent')).toBeDefined();
  await vi.waitFor(() => expect(server.count('GET /events')).toBe(1));
  server.replies('It <b>is</b>.');

  expect(await log.findByText('It <b>is</b>.')).toBeDefined();
  expect(page.getByRole('log').getAttribute('aria-live')).toBe('polite');
});

test('when nobody is there, the window says so and asks for an address', async () => {
  server.look = { ...server.look, colleagues: [] };
  const { page, user } = await opened();
  expect(page.getByText('Away at the moment')).toBeDefined();
  await user.type(page.getByRole('textbox', { name: 'Message' }), 'Hello?{Enter}');
  const email = await page.findByRole('textbox', { name: 'Email' });
  await user.type(email, 'marta');
  await user.click(page.getByRole('button', { name: 'Save' }));
  expect(await page.findByRole('alert')).toBeDefined();
  expect(await faults()).toEqual([]);
  fireEvent.input(email, { target: { value: 'marta@silva.example' } });
  await user.click(page.getByRole('button', { name: 'Save' }));

  expect(await page.findByText('Thank you. We have your email address.')).toBeDefined();
  expect(server.bodyOf('POST /email')).toEqual({ email: 'marta@silva.example' });
});

test('unread replies are counted on the launcher', async () => {
  localStorage.setItem('parley.7.visitor', '{"id":"42","secret":"the-secret"}');
  server.replies('Are you still there?');
  const { page } = await shown();

  expect(await page.findByRole('button', { name: 'Open chat, 1 unread message' })).toBeDefined();
});

test('older lines come on demand', async () => {
  localStorage.setItem('parley.7.visitor', '{"id":"42","secret":"the-secret"}');
  for (let i = 1; i <= 31; i++) server.replies(`Line ${i}`);
  const { page, user } = await opened();
  expect(page.queryByText('Line 1')).toBeNull();
  await user.click(page.getByRole('button', { name: 'Show older messages' }));

  expect(await page.findByText('Line 1')).toBeDefined();
});

test('on a German page it speaks German', async () => {
  document.documentElement.lang = 'de-AT';
  const { page } = await shown();

  expect(await page.findByRole('button', { name: 'Chat öffnen' })).toBeDefined();
});

test('the open window has no fault that a checker finds', async () => {
  server.replies('Good morning');
  await opened();

  expect(await faults()).toEqual([]);
});
