import { readFileSync } from 'node:fs';
import { expectNoViolations } from './accessible';
import { visited, type ShopVisitor } from './shop';
import { expect } from './team';

const picture = readFileSync(
  new URL('../../simulator/src/main/resources/files/corner.png', import.meta.url),
);
const list = { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('Beans, filters') };

/** Whether the browser has the picture, and not just a place for it. */
async function isSeen(page: ShopVisitor['page'], name: string): Promise<void> {
  const image = page.getByRole('log', { name: 'Messages' }).getByRole('img', { name });
  await expect(image).toBeVisible();
  await expect
    .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
    .toBeGreaterThan(0);
}

visited('files go both ways between the shop and the team', async ({ visitor, ben }) => {
  await visitor.opensTheChat();
  await visitor.writes('Which grinder is this?');
  await ben.row('Which grinder is this?').click();
  const image = { name: 'mill.png', mimeType: 'image/png', buffer: picture };
  await visitor.page.locator('input[type=file]').setInputFiles(image);
  await isSeen(visitor.page, 'mill.png');
  await expectNoViolations(visitor.page);

  await expect(ben.log).toContainText('Which grinder is this?');
  await isSeen(ben.page, 'mill.png');
  await ben.page.locator('input[type=file]').setInputFiles([{ ...image, name: 'new.png' }, list]);
  await expect(ben.page.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
  await ben.reply('This one.');

  await isSeen(visitor.page, 'new.png');
  await expect(visitor.log.getByText('This one.', { exact: true })).toBeVisible();
  const saving = visitor.page.waitForEvent('download');
  await visitor.log.getByRole('link', { name: 'Download list.txt' }).click();
  expect((await saving).suggestedFilename()).toBe('list.txt');
  await expect(ben.log.getByText('Read', { exact: true })).toBeVisible();

  await visitor.page.reload();
  await visitor.opensTheChat();
  await isSeen(visitor.page, 'mill.png');
  await isSeen(visitor.page, 'new.png');
});

visited('what the chat does not take says so before and after', async ({ visitor }) => {
  await visitor.opensTheChat();
  const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
  await visitor.page.locator('input[type=file]').setInputFiles([
    { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(10_000_001) },
    { name: 'photo.png', mimeType: 'image/png', buffer: page },
  ]);

  await expect(visitor.page.getByText('Too large. At most 10 MB.')).toBeVisible();
  await expect(visitor.page.getByText('This kind of file can’t be sent here.')).toBeVisible();
  await visitor.page.getByRole('button', { name: 'Cancel huge.png' }).click();
  await visitor.page.getByRole('button', { name: 'Cancel photo.png' }).click();
  await expect(visitor.page.getByRole('list', { name: 'Files on their way' })).toHaveCount(0);
});
