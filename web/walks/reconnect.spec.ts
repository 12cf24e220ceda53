import { someoneNew } from './simulator';
import { Desk, expect, test } from './team';

test('without a connection one goes on writing, and what came meanwhile is seen before it is sent', async ({
  ana,
}) => {
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
  await ana.page.getByRole('button', { name: 'Send anyway' }).click();
  await expect(ana.log.getByText('Delivered', { exact: true })).toBeVisible();
  expect(await jon.received('Yes, until six.')).toBe(1);
});

test('tabs of one browser share one stream, and the next one reads it when the first is closed', async ({
  ana,
}) => {
  const ruth = someoneNew('Ruth Berg');
  const tab = await ana.page.context().newPage();
  let streams = 0;
  tab.on('request', (request) => {
    if (request.url().endsWith('/events')) streams += 1;
  });
  await tab.goto(ana.page.url());
  const second = new Desk(tab);
  await expect(second.section('Unassigned').getByRole('link').first()).toBeVisible();

  await ruth.writes('Before');
  await expect(second.row('Ruth Berg')).toContainText('Before');
  expect(streams).toBe(0);

  await ana.page.close();
  await expect.poll(() => streams).toBe(1);
  await ruth.writes('After');
  await expect(second.row('Ruth Berg')).toContainText('After');
});
