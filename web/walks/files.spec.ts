import { readFileSync } from 'node:fs';
import { breakOnce, someoneNew, someoneOnMessenger } from './simulator';
import { expect, test, type Desk } from './team';

const picture = readFileSync(
  new URL('../../simulator/src/main/resources/files/corner.png', import.meta.url),
);

async function chooses(desk: Desk, name: string, buffer: Buffer): Promise<void> {
  const input = desk.page.locator('input[type=file]');
  await input.setInputFiles({ name, mimeType: 'image/png', buffer });
}

/** Whether the browser has the picture, and not just a place for it. */
async function isSeen(desk: Desk, name: string): Promise<void> {
  const image = desk.log.getByRole('img', { name });
  await expect(image).toBeVisible();
  await expect
    .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
    .toBeGreaterThan(0);
}

test('a picture comes in and another goes out, seen by the team and on the phone', async ({
  ana,
  ben,
}) => {
  const ivo = someoneNew('Ivo Petrov');
  await ivo.writes('Where should it stand?');
  await ivo.sends('image');
  for (const desk of [ana, ben]) {
    await desk.open('Ivo Petrov');
    await isSeen(desk, 'Photo');
  }
  await ben.log.getByRole('button', { name: 'Show Photo large' }).click();
  await expect(ben.page.getByRole('dialog', { name: 'Photo' })).toBeVisible();
  await ben.page.keyboard.press('Escape');
  await expect(ben.page.getByRole('dialog')).toHaveCount(0);

  const drafted = ana.page.waitForResponse((answer) => answer.url().endsWith('/draft'));
  await chooses(ana, 'corner.png', picture);
  await expect(ana.page.getByRole('button', { name: 'Remove corner.png' })).toBeVisible();
  await drafted;
  await ana.page.reload();
  await expect(ana.page.getByRole('button', { name: 'Remove corner.png' })).toBeVisible();
  await ana.reply('In this corner.');

  for (const desk of [ana, ben]) {
    await isSeen(desk, 'corner.png');
    await expect(desk.log).toContainText('In this corner.');
  }
  await expect(ben.log.getByText('Delivered', { exact: true })).toBeVisible();
  const [file] = await ivo.files();
  expect(file?.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer()).equals(picture)).toBe(true);
});

test('on Messenger a text and two pictures are three messages, in their order', async ({ ana }) => {
  const someone = someoneOnMessenger();
  await someone.writes('What do you have?');
  await ana.open(someone.id);

  await chooses(ana, 'first.png', picture);
  await chooses(ana, 'second.png', picture);
  await expect(ana.page.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
  await ana.reply('These two.');

  await isSeen(ana, 'first.png');
  await isSeen(ana, 'second.png');
  await expect.poll(async () => (await someone.files()).length).toBe(2);
  expect(await someone.received('These two.')).toBe(1);
  const words = await ana.log.innerText();
  expect(words).toContain('These two.');
  await expect(ana.log.getByRole('img', { name: /png$/ })).toHaveCount(2);
});

test('of several pictures the one that was not taken says why, and is sent again alone', async ({
  ana,
}) => {
  const someone = someoneOnMessenger();
  await someone.writes('Show me');
  await ana.open(someone.id);
  await chooses(ana, 'first.png', picture);
  await chooses(ana, 'second.png', picture);
  await expect(ana.page.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
  await breakOnce('messenger-send', '', { mode: 'fail', status: 400, code: 100, subcode: 2018047 });

  await ana.page.getByRole('button', { name: 'Send' }).click();

  await expect(
    ana.log.getByText('first.png could not be sent. Facebook could not take the attachment.'),
  ).toBeVisible();
  await expect.poll(async () => (await someone.files()).length).toBe(1);
  await ana.log.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(async () => (await someone.files()).length).toBe(2);
  await expect(ana.log.getByRole('button', { name: 'Retry' })).toHaveCount(0);
});
