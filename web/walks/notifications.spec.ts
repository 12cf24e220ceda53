import { expectNoViolations } from './accessible';
import { NoticeBoard } from './browser-notices';
import { someoneNew } from './simulator';
import { Desk, expect, signIn, test } from './team';

test('a message is told once on a device with two tabs, and a click opens it in one of them', async ({
  ben,
}) => {
  const board = await NoticeBoard.on(ben.page);
  const tab = await ben.page.context().newPage();
  await tab.goto(ben.page.url());
  await expect(new Desk(tab).section('Unassigned').getByRole('link').first()).toBeVisible();
  const [liv, maja] = [someoneNew('Liv Sund'), someoneNew('Maja Berg')];

  await liv.writes('Is the roastery open on Sunday?');
  await board.expectShown(liv.name);
  const [shown] = await board.shown();
  expect(shown?.body).toMatch(/^Is the roastery open on Sunday\?\nWhatsApp by Twilio/);
  await maja.writes('Do you sell filters?');
  await expect.poll(() => board.ever).toEqual([liv.name, maja.name]);

  await board.click(maja.name);
  const opened = { name: `Conversation with ${maja.name}` };
  await expect
    .poll(async () => {
      const mains = [ben.page, tab].map((page) => page.getByRole('main', opened).count());
      return (await Promise.all(mains)).reduce((sum, count) => sum + count);
    })
    .toBe(1);
  expect(ben.page.context().pages()).toHaveLength(2);
});

test('the conversation in front of its reader is not announced, and the panel says why', async ({
  ben,
}) => {
  const [hanna, ole] = [someoneNew('Hanna Lie'), someoneNew('Ole Moen')];
  await hanna.writes('Hello');
  const board = await NoticeBoard.on(ben.page);
  await ben.open(hanna.name);
  await expect(ben.log.getByText('Hello')).toBeVisible();

  await hanna.writes('Are you there?');
  await expect(ben.log.getByText('Are you there?')).toBeVisible();
  await ole.writes('And you?');
  await expect.poll(() => board.ever).toEqual([ole.name]);

  await ben.page.getByRole('button', { name: 'Notifications' }).click();
  await ben.page.getByRole('button', { name: 'Troubleshooting' }).click();
  const ledger = ben.page.getByRole('list', { name: 'Sent in the last 30 days' });
  await expect(ledger.getByRole('listitem').filter({ hasText: hanna.name }).first()).toContainText(
    'Not sent: the conversation was open in front of you',
  );
});

test('what is read on one device is taken back on the other', async ({ ben, browser }) => {
  const board = await NoticeBoard.on(ben.page);
  const eva = someoneNew('Eva Strand');
  await eva.writes('Where is my order?');
  await board.expectShown(eva.name);

  const phone = await browser.newContext();
  const atThePhone = await signIn(await phone.newPage(), 'ben');
  await atThePhone.open(eva.name);

  await board.expectShown();
  await phone.close();
});

test('what is pushed is shown by the worker, readable or not', async ({ ben }) => {
  const board = await NoticeBoard.on(ben.page);
  const pushed = { conversationId: '1', title: 'Rolf Aas', body: null, by: null, channel: 'SMS' };
  await board.push(JSON.stringify({ ...pushed, count: 2, at: '2026-11-22T10:00:00Z' }));
  await board.expectShown('Rolf Aas (2)');

  // What is delivered while the worker is still at the first may be dropped by the browser.
  await expect(async () => {
    await board.push('{');
    expect(
      (await board.shown()).toSorted((one, other) => one.tag.localeCompare(other.tag)),
    ).toEqual([
      { title: 'Rolf Aas (2)', body: 'New message\nSMS', tag: 'conversation-1' },
      { title: 'New in your inbox', body: '', tag: 'news' },
    ]);
  }).toPass({ timeout: 15_000 });
});

test('who blocked notifications is told what to do', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const { page } = await signIn(await context.newPage(), 'ben');
  // Whatever is not granted is denied from then on.
  await context.grantPermissions(['geolocation']);
  await page.getByRole('button', { name: 'Notifications' }).click();
  await expect(page.getByText(/^Your browser blocks desktop notifications\./)).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole('button', { name: 'Troubleshooting' }).click();
  const found = page.getByRole('list', { name: 'Troubleshooting' });
  await expect(found.getByText('Your browser blocks notifications')).toBeVisible();
  await expect(found.getByText(/allow notifications for this site, then reload/)).toBeVisible();
  await expectNoViolations(page);
  await context.close();
});
