import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fireEvent, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from 'preact';
import { Chat } from '../chat/chat';
import { FakeChannel } from '../test/fake-channel';
import { FakeUpload } from '../test/fake-upload';
import { mount } from './mount';

let server: FakeChannel;
let root: ShadowRoot;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  FakeUpload.all = [];
  server = new FakeChannel();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('XMLHttpRequest', FakeUpload);
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync = vi.fn();
    },
  );
});

afterEach(() => {
  render(null, root);
  root.host.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function opened() {
  const chat = new Chat('https://parley.example', '7');
  root = mount(chat);
  await chat.start();
  const page = within(root as unknown as HTMLElement);
  const user = userEvent.setup();
  await user.click(await page.findByRole('button', { name: /^Open chat/ }));
  const input = page.getByLabelText('Attach files, up to 10 MB each', { selector: 'input' });
  const choose = (...files: File[]) => fireEvent.change(input, { target: { files } });
  return { chat, page, user, choose };
}

async function uploads(count: number): Promise<FakeUpload> {
  await vi.waitFor(() => expect(FakeUpload.all).toHaveLength(count));
  return FakeUpload.all[count - 1] as FakeUpload;
}

const png = (name: string) => new File(['png'], name, { type: 'image/png' });
const shared = (name: string, hasThumbnail = true) => ({
  id: name,
  name,
  mimeType: 'image/png',
  size: 1_200,
  url: `https://parley.example/media/${name}`,
  thumbnail: hasThumbnail
    ? { url: `https://parley.example/media/${name}/thumbnail`, width: 40, height: 30 }
    : null,
});

test('a chosen file tells how far it is, and then stands among the lines', async () => {
  const { page, choose } = await opened();
  choose(png('mill.png'));
  const upload = await uploads(1);
  expect(upload.address).toBe('https://parley.example/webchat/7/files');
  expect(upload.headers.Authorization).toBe('Bearer a-token');
  upload.upload.onprogress?.({ loaded: 5, total: 10 });
  const bar = await page.findByRole('progressbar', { name: 'Uploading mill.png' });
  await vi.waitFor(() => expect(bar.getAttribute('value')).toBe('0.5'));

  const id = String(upload.form?.get('clientId'));
  upload.answer(200, server.brought(id, '', [shared('mill.png')]));

  const picture = await page.findByRole('img', { name: 'mill.png' });
  expect(picture.getAttribute('src')).toBe('https://parley.example/media/mill.png/thumbnail');
  expect(page.queryByRole('progressbar')).toBeNull();
  expect(page.getAllByRole('link', { name: 'Download mill.png' })).toHaveLength(1);
});

test('files that are dropped or pasted go one after another, and one can be cancelled', async () => {
  const { page, user } = await opened();
  fireEvent.drop(page.getByRole('dialog'), { dataTransfer: { files: [png('a.png')] } });
  fireEvent.paste(page.getByRole('textbox', { name: 'Message' }), {
    clipboardData: { files: [png('b.png')] },
  });
  const first = await uploads(1);
  await user.click(await page.findByRole('button', { name: 'Cancel a.png' }));

  expect(first.isAborted).toBe(true);
  const second = await uploads(2);
  expect((second.form?.get('file') as File).name).toBe('b.png');
  expect(page.queryByText('a.png')).toBeNull();
});

test('what is too large is not sent, and what is refused says why', async () => {
  const { page, choose } = await opened();
  const huge = new File([new Uint8Array(10_000_001)], 'huge.png');
  choose(huge, png('page.png'));

  expect((await page.findByRole('alert')).textContent).toBe('Too large. At most 10 MB.');
  const upload = await uploads(1);
  upload.answer(415, { detail: 'Website chat takes no files of this type.' });
  expect(await page.findByText('This kind of file can’t be sent here.')).toBeTruthy();
  expect(page.queryByRole('button', { name: /again$/ })).toBeNull();
});

test('a file that did not come through is sent again under its id', async () => {
  const { page, user, choose } = await opened();
  choose(png('mill.png'));
  const broken = await uploads(1);
  broken.answer(0, null);
  await user.click(await page.findByRole('button', { name: 'Send mill.png again' }));

  const again = await uploads(2);
  expect(again.form?.get('clientId')).toBe(broken.form?.get('clientId'));
});

test('what the team sends is to be saved, and its address is asked for again when it is old', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { chat, page } = await opened();
  chat.write('Hello');
  await vi.waitFor(() => expect(server.lines).toHaveLength(1));
  const line = server.replies('The list', 'Ben', [shared('list.pdf', false)]);
  const link = await page.findByRole('link', { name: 'Download list.pdf' });
  expect(link.getAttribute('rel')).toBe('noreferrer');
  expect(link.textContent).toContain('1.2 kB');
  expect(await faults()).toEqual([]);

  vi.setSystemTime(Date.now() + 3_600_000);
  line.files = [{ ...shared('list.pdf', false), url: 'https://parley.example/media/new' }];
  fireEvent.click(link);

  await vi.waitFor(() => {
    const now = page.getByRole('link', { name: 'Download list.pdf' });
    expect(now.getAttribute('href')).toBe('https://parley.example/media/new');
  });
});

async function faults() {
  vi.useRealTimers();
  const { violations } = await axe.run(root.host, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  return violations.map(({ id }) => id);
}
