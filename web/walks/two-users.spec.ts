import { someoneNew } from './simulator';
import { expect, test, type Desk } from './team';

async function unassigned(desk: Desk): Promise<number> {
  const header = desk.section('Unassigned').getByRole('button', { name: /^Unassigned/ });
  return Number((await header.innerText()).replace(/\D/g, ''));
}

test('a message appears on every screen, is answered, and everyone sees how far the answer has come', async ({
  ana,
  ben,
}) => {
  const freya = someoneNew('Freya Dahl');
  const before = (await ana.counts()).unassigned.total;
  await freya.writes('Do you roast on Saturdays?');

  for (const desk of [ana, ben]) {
    await expect(desk.section('Unassigned').getByRole('link').first()).toContainText('Freya Dahl');
    await expect.poll(() => unassigned(desk)).toBe(before + 1);
  }

  await ana.open('Freya Dahl');
  await ben.open('Freya Dahl');
  await expect(ana.log).toContainText('Do you roast on Saturdays?');
  await ana.reply('We do, from eight to noon.');

  await expect(ana.log).toContainText('We do, from eight to noon.');
  await expect(ben.log).toContainText('We do, from eight to noon.');
  await expect(ben.log.getByText('Delivered', { exact: true })).toBeVisible();
  expect(await freya.received('We do, from eight to noon.')).toBe(1);

  await freya.opensThePhone();
  for (const desk of [ana, ben])
    await expect(desk.log.getByText('Read', { exact: true })).toBeVisible();

  const address = ana.page.url();
  await ana.page.reload();
  await expect(ana.log).toContainText('We do, from eight to noon.');
  expect(ana.page.url()).toBe(address);
});

test('what is read is read in the navigation and in the title too', async ({ ana }) => {
  const otto = someoneNew('Otto Lind');
  await otto.writes('One');
  await expect(ana.row('Otto Lind')).toContainText('unread: 1');
  await otto.writes('Two');
  await expect(ana.row('Otto Lind')).toContainText('unread: 2');
  const unread = Object.values(await ana.counts()).reduce((sum, count) => sum + count.unread, 0);
  await expect(ana.page).toHaveTitle(`(${unread}) Messaging · Parley`);

  await ana.open('Otto Lind');

  await expect(ana.row('Otto Lind')).not.toContainText('unread');
  const rest = unread - 1;
  const title =
    rest > 0 ? `(${rest}) Otto Lind · Messaging · Parley` : 'Otto Lind · Messaging · Parley';
  await expect(ana.page).toHaveTitle(title);
});
