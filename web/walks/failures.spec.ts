import { breakOnce, someoneNew, someoneOnMessenger } from './simulator';
import { expect, test } from './team';

test('a refused reply says why, and Retry sends it in its place', async ({ ana }) => {
  const nora = someoneNew('Nora Vik');
  await nora.writes('Hello');
  await ana.open(nora.name);
  await breakOnce('twilio-send', 'first', {
    mode: 'fail',
    status: 400,
    code: 63024,
    message: 'Invalid message recipient',
  });

  await ana.reply('This is the first try');

  await expect(ana.log.getByText(/^Not delivered\. \S/)).toBeVisible();
  expect(await nora.received('This is the first try')).toBe(0);
  await ana.log.getByRole('button', { name: 'Retry' }).click();
  await expect(ana.log.getByText('Delivered', { exact: true })).toBeVisible();
  await expect(ana.log.getByText('This is the first try')).toHaveCount(1);
  expect(await nora.received('This is the first try')).toBe(1);
});

test('a reply whose connection broke is not sent again by itself', async ({ ana }) => {
  const iris = someoneOnMessenger();
  await iris.writes('Hello');
  await ana.open(iris.name);
  await breakOnce('messenger-send', 'through', { mode: 'reset-after' });

  await ana.reply('Did it come through?');

  // The provider's echo settles it.
  await expect(ana.log.getByText(/^(Sent|Delivered)$/)).toBeVisible();
  expect(await iris.received('Did it come through?')).toBe(1);
});

test('what nobody can confirm is settled by its author', async ({ ana }) => {
  const emil = someoneOnMessenger();
  await emil.writes('Hello');
  await ana.open(emil.name);
  await breakOnce('messenger-send', 'lost', { mode: 'garbage', accepted: false });

  await ana.reply('Was this lost?');

  await expect(ana.log.getByText(/^Not confirmed\. \S/)).toBeVisible();
  for (const choice of ['Check again', 'Send again', 'Mark as sent']) {
    await expect(ana.log.getByRole('button', { name: choice })).toBeVisible();
  }
  await ana.log.getByRole('button', { name: 'Send again' }).click();
  await expect(ana.log.getByText('Delivered', { exact: true })).toBeVisible();
  expect(await emil.received('Was this lost?')).toBe(1);
});
