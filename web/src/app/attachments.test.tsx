import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Attachment } from '../api/types';
import { FakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { message } from '../test/world';

const marta = 'marta-kowalska';
const minute = 60_000;

function file(id: string, facts: Partial<Attachment>): Attachment {
  return {
    id,
    kind: 'file',
    name: null,
    mimeType: null,
    size: null,
    url: null,
    thumbnail: null,
    problem: null,
    ...facts,
  };
}

function picture(id: string, name: string): Attachment {
  const url = `/api/inbox/v1/attachments/${id}`;
  const thumbnail = { url: `${url}/thumbnail`, width: 960, height: 480 };
  return file(id, { kind: 'image', name, mimeType: 'image/jpeg', size: 90_000, url, thumbnail });
}

async function received(...attachments: Attachment[]) {
  const server = new FakeServer();
  const each = attachments.map((one) =>
    message(null, minute, { kind: 'attachments', attachments: [one] }),
  );
  server.inbox.threads.get(marta)?.push(...each);
  const app = renderApp(`/leads/messaging/${marta}`, server);
  return { ...app, log: within(await screen.findByRole('log', { name: 'Messages' })) };
}

test('a picture has its room before it is there, and opens large', async () => {
  const { log, user } = await received(picture('1', 'roaster.jpg'), picture('2', 'beans.jpg'));

  const small = await log.findByRole('img', { name: 'roaster.jpg' });
  expect([small.getAttribute('width'), small.getAttribute('height')]).toEqual(['248', '124']);
  await user.click(log.getByRole('button', { name: 'Show roaster.jpg large' }));

  const viewer = await screen.findByRole('dialog', { name: 'roaster.jpg' });
  expect(within(viewer).getByText('1 of 2')).toBeDefined();
  await waitFor(() => expect(viewer.contains(document.activeElement)).toBe(true));
  await user.keyboard('{ArrowRight}');
  const next = within(screen.getByRole('dialog', { name: 'beans.jpg' }));
  expect(next.getByRole('link', { name: 'Download beans.jpg' }).getAttribute('href')).toBe(
    '/api/inbox/v1/attachments/2',
  );
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('dialog', { name: 'roaster.jpg' })).toBeDefined();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a voice message is played where it stands', async () => {
  const url = '/api/inbox/v1/attachments/3';
  const { log } = await received(file('3', { kind: 'audio', mimeType: 'audio/ogg', url }));

  expect((await log.findByLabelText('Voice message')).getAttribute('src')).toBe(url);
});

test('a document is saved, never opened', async () => {
  const url = '/api/inbox/v1/attachments/4';
  const { log } = await received(
    file('4', { name: 'Order.pdf', mimeType: 'application/pdf', size: 248_000, url }),
  );

  const link = await log.findByRole('link', { name: 'Download Order.pdf' });
  expect(link.hasAttribute('download')).toBe(true);
  expect(link.textContent).toContain('PDF, 248 kB');
});

test('what could not be fetched says why', async () => {
  const { log } = await received(
    file('5', { kind: 'image', problem: 'The provider does not have it any more.' }),
  );

  expect(
    await log.findByText('Not fetched. The provider does not have it any more.'),
  ).toBeDefined();
  expect(log.queryByRole('link', { name: 'Download Photo' })).toBeNull();
});

test('it says so in the words of the screens where there is a word for it', async () => {
  const { log } = await received(
    file('6', { kind: 'file', problem: 'Some sentence.', problemCode: 'too-large' }),
  );

  expect(await log.findByText('Not fetched. It is larger than 25 MB.')).toBeDefined();
});
