import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { FakeServer } from '../test/fake-server';
import { uploaded } from '../test/fake-thread';
import { FakeUpload } from '../test/fake-upload';
import { renderApp } from '../test/render-app';

// On WhatsApp.
const marta = 'marta-kowalska';

beforeEach(() => FakeUpload.install());

async function opened() {
  const server = new FakeServer();
  const bodies: { text: string; attachments?: string[] }[] = [];
  server.answerWith(`POST /conversations/${marta}/messages`, async (request) => {
    bodies.push(await request.clone().json());
    server.answerAsUsual(`POST /conversations/${marta}/messages`);
    return server.handle(request);
  });
  const app = renderApp(`/leads/messaging/${marta}`, server);
  await screen.findByRole('log', { name: 'Messages' });
  return { ...app, bodies, server };
}

function png(name: string, size = 10) {
  return new File([new Uint8Array(size)], name, { type: 'image/png' });
}

async function chosen(count: number): Promise<FakeUpload> {
  await waitFor(() => expect(FakeUpload.all).toHaveLength(count));
  const last = FakeUpload.all.at(-1);
  if (!last) throw new Error('Nothing is uploaded');
  return last;
}

const kept = { id: '77', kind: 'image', name: 'a.png', mimeType: 'image/png', size: 10 };

test('a file is uploaded as soon as it is chosen, and goes out with the words', async () => {
  const { user, bodies } = await opened();
  await user.upload(screen.getByLabelText('Attach files', { selector: 'input' }), png('a.png'));
  const upload = await chosen(1);
  expect(upload.form?.get('channel')).toBe('ch-whatsapp');
  const tile = within(await screen.findByRole('list', { name: 'Files to send' }));
  act(() => upload.upload.onprogress?.({ loaded: 5, total: 10 }));
  expect(tile.getByRole('progressbar').getAttribute('value')).toBe('0.5');
  const send = screen.getByRole('button', { name: 'Send' });
  expect(send.getAttribute('aria-disabled')).toBe('true');

  act(() => upload.answer(201, kept));
  await user.type(screen.getByRole('textbox', { name: 'Reply to Marta Kowalska' }), 'Here it is');
  await user.click(send);

  await waitFor(() => expect(bodies).toMatchObject([{ text: 'Here it is', attachments: ['77'] }]));
  expect(screen.queryByRole('list', { name: 'Files to send' })).toBeNull();
});

test('a file may be dropped anywhere on the conversation, but not on an internal note', async () => {
  const { user } = await opened();
  const pane = screen.getByRole('main');
  const log = screen.getByRole('log', { name: 'Messages' });
  const dataTransfer = { types: ['Files'], files: [png('a.png')] };
  fireEvent.dragOver(log, { dataTransfer });
  expect(pane.hasAttribute('data-drop')).toBe(true);
  fireEvent.drop(log, { dataTransfer });
  expect(pane.hasAttribute('data-drop')).toBe(false);
  await chosen(1);

  await user.click(screen.getByRole('tab', { name: 'Internal note' }));
  expect(fireEvent.dragOver(log, { dataTransfer })).toBe(true);
  fireEvent.drop(log, { dataTransfer });
  await user.click(screen.getByRole('tab', { name: 'Reply' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel a.png' }));
  expect(FakeUpload.all).toHaveLength(1);
});

test('several files go out as one reply, and what was not sent is said of each', async () => {
  const { user, bodies, server } = await opened();
  const input = screen.getByLabelText('Attach files', { selector: 'input' });
  for (const name of ['a.png', 'b.png']) {
    await user.upload(input, png(name));
    const upload = await chosen(name === 'a.png' ? 1 : 2);
    act(() => upload.answer(201, { ...kept, id: name, name }));
  }
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(bodies).toMatchObject([{ attachments: ['a.png', 'b.png'] }]));

  const file = { ...kept, name: 'b.png', kind: 'image', url: null, thumbnail: null, problem: null };
  act(() => {
    server.inbox.accept(marta, 'part', '', {
      kind: 'attachments',
      attachments: [{ ...file, kind: 'image' }],
      status: 'failed',
      error: { code: '63016', detail: 'The customer has blocked this number.' },
    });
  });

  expect(
    await screen.findByText('b.png could not be sent. The customer has blocked this number.'),
  ).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Retry' })).toHaveLength(1);
});

test('what is too large is not uploaded, and the number is said', async () => {
  const { user } = await opened();
  await user.upload(
    screen.getByLabelText('Attach files', { selector: 'input' }),
    png('huge.png', 5_000_001),
  );

  expect((await screen.findByRole('alert')).textContent).toBe(
    'Too large. At most 5 MB go out here.',
  );
  expect(FakeUpload.all).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Remove huge.png' }));
  expect(screen.queryByRole('list', { name: 'Files to send' })).toBeNull();
});

test('an upload that breaks can be tried again, and one that is refused says why', async () => {
  const { user } = await opened();
  const input = screen.getByLabelText('Attach files', { selector: 'input' });
  await user.upload(input, png('a.png'));
  const broken = await chosen(1);
  act(() => broken.answer(0, null));
  await user.click(await screen.findByRole('button', { name: 'Upload a.png again' }));

  const refused = await chosen(2);
  act(() =>
    refused.answer(415, {
      type: 'urn:parley:problem:attachment-type-not-allowed',
      detail: 'WhatsApp takes no files of this type.',
    }),
  );
  expect((await screen.findByRole('alert')).textContent).toBe(
    'WhatsApp takes no files of this type.',
  );
  expect(screen.queryByRole('button', { name: 'Upload a.png again' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Remove a.png' }));
});

test('an upload is cancelled by taking its file away', async () => {
  const { user } = await opened();
  await user.upload(screen.getByLabelText('Attach files', { selector: 'input' }), png('a.png'));
  const upload = await chosen(1);
  await user.click(await screen.findByRole('button', { name: 'Cancel a.png' }));

  expect(upload.isAborted).toBe(true);
  expect(screen.queryByRole('list', { name: 'Files to send' })).toBeNull();
});

test('what is uploaded is kept with the draft until it was sent', async () => {
  const { user, server } = await opened();
  await user.upload(screen.getByLabelText('Attach files', { selector: 'input' }), png('a.png'));
  const upload = await chosen(1);
  act(() => upload.answer(201, { ...kept, id: 'up-1' }));
  const ids = () => server.inbox.of(marta).draft?.attachments.map(({ id }) => id);
  await waitFor(() => expect(ids()).toEqual(['up-1']));

  await user.click(screen.getByRole('button', { name: 'Send' }));

  await waitFor(() => expect(server.inbox.of(marta).draft).toBeNull());
});

test('what was uploaded before a reload is there to be sent', async () => {
  const server = new FakeServer();
  const amara = 'amara-diallo';
  server.inbox.keepDraft(amara, {
    reply: '',
    note: '',
    tab: 'reply',
    attachments: [uploaded('up-1'), uploaded('up-2')],
    updatedAt: new Date().toISOString(),
  });
  const bodies: unknown[] = [];
  server.answerWith(`POST /conversations/${amara}/messages`, async (request) => {
    bodies.push(await request.clone().json());
    server.answerAsUsual(`POST /conversations/${amara}/messages`);
    return server.handle(request);
  });
  const { user } = renderApp(`/leads/messaging/${amara}`, server);
  await user.click(await screen.findByRole('button', { name: 'Remove up-1' }));
  await waitFor(() => expect(server.inbox.of(amara).draft?.attachments).toHaveLength(1));

  await user.click(screen.getByRole('button', { name: 'Send' }));

  await waitFor(() => expect(bodies).toMatchObject([{ attachments: ['up-2'] }]));
  expect(screen.queryByRole('list', { name: 'Files to send' })).toBeNull();
});
