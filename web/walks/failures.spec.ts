import { breakMessengerOnce, someoneNew } from './simulator';
import { expect, test } from './team';

test('a refused reply says why, and Retry sends it in its place', async ({ ana }) => {
  const nora = someoneNew('Nora Vik');
  await nora.writes('Hello');
  await ana.open('Nora Vik');
  await breakMessengerOnce({
    mode: 'fail',
    status: 400,
    code: 551,
    subcode: 1545041,
    message: 'This person isn’t available right now.',
    contains: 'first try',
  });

  await ana.reply('This is the first try');

  await expect(ana.log.getByText(/^Not delivered\. \S/)).toBeVisible();
  expect(await nora.received('This is the first try')).toBe(0);
  await ana.log.getByRole('button', { name: 'Retry' }).click();
  await expect(ana.log.getByText('Delivered')).toBeVisible();
  await expect(ana.log.getByText('This is the first try')).toHaveCount(1);
  expect(await nora.received('This is the first try')).toBe(1);
});

test('a reply whose connection broke is never sent twice by itself', async ({ ana }) => {
  const iris = someoneNew('Iris Holm');
  await iris.writes('Hello');
  await ana.open('Iris Holm');
  await breakMessengerOnce({ mode: 'reset-after', contains: 'Came it through' });

  await ana.reply('Came it through?');

  // The provider's echo settles it; until then the author is asked.
  await expect(ana.log.getByText(/^(Sent|Delivered)$/)).toBeVisible();
  expect(await iris.received('Came it through?')).toBe(1);
});
