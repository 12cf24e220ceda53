import { expectNoViolations } from './accessible';
import { NoticeBoard } from './browser-notices';
import { someoneNew } from './simulator';
import { expect, test, type Desk } from './team';

/** What is seen is put away a little later; the browser itself tells when. */
async function keptOf({ page }: Desk, text: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(recordsOfBrowser), { message: `${text} is kept` })
    .toContain(text);
}

function recordsOfBrowser(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('parley.seen');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('records').objectStore('records').getAll();
      all.onsuccess = () => resolve(JSON.stringify(all.result));
    };
  });
}

test('without a network the inbox opens as it was seen last, and then as it is', async ({
  ben,
}) => {
  const { page } = ben;
  const tora = someoneNew('Tora Vik');
  await tora.writes('Is the grinder in stock?');
  await NoticeBoard.on(page);
  await ben.open(tora.name);
  await expect(ben.log.getByText('Is the grinder in stock?')).toBeVisible();
  await keptOf(ben, 'Is the grinder in stock?');

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText('No connection')).toBeVisible();
  await expect(ben.row(tora.name)).toBeVisible();
  await expect(ben.log.getByText('Is the grinder in stock?')).toBeVisible();
  await expectNoViolations(page);
  await ben.reply('It is, in black.');
  await expect(ben.log.getByText('Waiting for connection')).toBeVisible();
  expect(await tora.received('It is, in black.')).toBe(0);

  await page.context().setOffline(false);
  await expect(page.getByText('No connection')).toBeHidden();
  await expect(ben.log.getByText('Delivered', { exact: true })).toBeVisible();
  expect(await tora.received('It is, in black.')).toBe(1);
  await tora.writes('Then I take it.');
  await expect(ben.log.getByText('Then I take it.')).toBeVisible();
});

test('whoever signs out leaves nothing behind', async ({ ben }) => {
  const { page } = ben;
  const arne = someoneNew('Arne Dahl');
  await arne.writes('Between us');
  await NoticeBoard.on(page);
  await ben.open(arne.name);
  await keptOf(ben, 'Between us');

  await page.getByRole('button', { name: 'Ben Okafor' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();

  await expect.poll(() => page.evaluate(recordsOfBrowser)).toBe('[]');
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText('Parley didn’t load')).toBeVisible();
});
