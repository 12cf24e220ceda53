import { someoneNew } from './simulator';
import { expect, test } from './team';

test('without a connection one goes on writing, and nothing is missed', async ({ ana }) => {
  const jon = someoneNew('Jon Bakke');
  await jon.writes('Are you open?');
  await ana.open('Jon Bakke');

  await ana.page.context().setOffline(true);
  await expect(ana.page.getByText('Reconnecting')).toBeVisible();
  await ana.reply('Yes, until six.');
  await expect(ana.log.getByText('Waiting for connection')).toBeVisible();
  await jon.writes('Never mind, I am at the door.');
  expect(await jon.received('Yes, until six.')).toBe(0);

  await ana.page.context().setOffline(false);
  await expect(ana.log.getByText('Never mind, I am at the door.')).toBeVisible();
  await expect(ana.page.getByText('Reconnecting')).toBeHidden();
  await expect(ana.log.getByText('Delivered', { exact: true })).toBeVisible();
  expect(await jon.received('Yes, until six.')).toBe(1);
});
