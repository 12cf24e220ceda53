import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './accessible';
import { FacebookPage, someoneOnMessenger } from './simulator';
import { expect, signIn, test } from './team';

const messaging = '/settings/messaging';

/** What stands in a field that is there to be copied. */
async function copied(page: Page, label: string): Promise<string> {
  return (await page.getByRole('group', { name: label }).locator('code').innerText()).trim();
}

function channelRow(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ hasText: name });
}

async function connect(page: Page, facebook: FacebookPage): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Connect Facebook Messenger' }).click();
  await page.getByLabel('Page name').fill(facebook.name);
  await page.getByLabel('Page ID').fill(facebook.id);
  await page.getByLabel('Page access token').fill('not-the-right-one');
  await page.getByLabel('App secret').fill(facebook.appSecret);
  await page.getByRole('button', { name: 'Connect channel' }).click();
  await expect(page.getByLabel('Page access token')).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Page access token').fill(facebook.token);
  await page.getByRole('button', { name: 'Connect channel' }).click();
  await expect(page.getByText('Waiting for Facebook to call this address')).toBeVisible();
}

async function replaceToken(page: Page, token: string): Promise<void> {
  const secret = page.getByRole('group', { name: 'Page access token' });
  await secret.getByRole('button', { name: 'Replace' }).click();
  await page.getByLabel('Page access token').fill(token);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Channel saved')).toBeVisible();
  await expect(page.getByText(/^Calls signed with the old secrets are taken until/)).toBeVisible();
}

test('a page is connected, loses its token, is repaired, and is disconnected', async ({ ana }) => {
  const { page } = ana;
  const facebook = new FacebookPage('Bramble Roastery');
  await facebook.opens();
  const wren = someoneOnMessenger(facebook.id);
  await connect(page, facebook);

  await facebook.calls(await copied(page, 'Callback URL'), await copied(page, 'Verify token'));
  await expect(page.getByText('Facebook has called this address.')).toBeVisible();
  await wren.writes('Is this the roastery?');
  await page.getByRole('link', { name: 'Open conversation' }).click();
  await expect(ana.log.getByText('Is this the roastery?')).toBeVisible();
  await ana.reply('It is.');
  await expect(ana.log.getByText('Delivered', { exact: true })).toBeVisible();

  await facebook.revokesItsToken();
  await ana.reply('Would you like to see it?');
  await expect(page.getByText('Bramble Roastery needs attention.')).toBeVisible();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const row = channelRow(page, 'Bramble Roastery');
  await expect(row.getByText('Needs attention')).toBeVisible();

  await row.getByRole('link', { name: 'Sign in again' }).click();
  await replaceToken(page, await facebook.givesANewToken());
  await expect(page.getByText('Needs attention')).toHaveCount(0);
  await expect(page.getByText('Credentials accepted by Facebook')).toBeVisible();
  await expect(async () =>
    expect(await wren.received('Would you like to see it?')).toBe(1),
  ).toPass();

  await facebook.endsItsTokenIn(50);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Sign-in ends in 3 days').first()).toBeVisible();

  await page.getByRole('link', { name: 'See every event of this channel' }).click();
  const events = page.getByRole('table', { name: 'Channel events' });
  await expect(events.getByText('Applied').first()).toBeVisible();
  await events
    .getByRole('button', { name: /^Show / })
    .last()
    .click();
  await expect(page.getByRole('dialog').getByLabel('What the provider sent')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Bramble Roastery' }).click();
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('1 conversation will be deleted')).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByRole('heading', { name: /^Connected channels/ })).toBeVisible();
  await expect(channelRow(page, 'Bramble Roastery')).toHaveCount(0);
});

test('who may not change settings asks, and the page opens once an admin agrees', async ({
  ana,
  browser,
}) => {
  const context = await browser.newContext();
  const clara = await signIn(await context.newPage(), 'clara', messaging);
  await clara.page.getByRole('button', { name: 'Ask Ana for access' }).click();
  await expect(clara.page.getByText('Asked. Ana Ruiz will see it.')).toBeVisible();

  await ana.page.getByRole('link', { name: 'Settings' }).click();
  await ana.page.getByRole('button', { name: 'Give access to Clara Martin' }).click();

  await expect(clara.page.getByRole('heading', { name: /^Connected channels/ })).toBeVisible();
  await context.close();
});

const phone = { width: 390, height: 844 };

async function show(page: Page, path: string, words: string): Promise<void> {
  await page.goto(`${process.env.DEMO_URL}${path}`);
  await expect(page.getByText(words).first()).toBeVisible();
}

test.describe('without movement', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the settings are accessible', async ({ page }) => {
    await signIn(page, 'ana', messaging);
    await expect(channelRow(page, 'Facebook Messenger')).toBeVisible();
    await expectNoViolations(page);

    await show(page, `${messaging}/connect/messenger`, 'Page access token');
    await expectNoViolations(page);

    await show(page, messaging, 'Connected channels');
    await channelRow(page, 'Facebook Messenger').getByRole('link').click();
    await expect(page.getByText('Check now')).toBeVisible();
    await expectNoViolations(page);

    await page.getByRole('button', { name: 'Disconnect' }).click();
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'See every event of this channel' }).click();
    await expect(page.getByText('Refused calls')).toBeVisible();
    await expectNoViolations(page);

    await page.getByRole('link', { name: 'See messages that failed' }).click();
    await expect(page.getByRole('heading', { name: 'Failed messages' })).toBeVisible();
    await expectNoViolations(page);

    await page.setViewportSize(phone);
    await show(page, '/settings', 'Tools and apps');
    await expectNoViolations(page);
    await page.getByRole('link', { name: 'Messaging', exact: true }).first().click();
    await expect(channelRow(page, 'Facebook Messenger')).toBeVisible();
    await expectNoViolations(page);
  });

  test('so is the page for whom they are closed', async ({ page }) => {
    await signIn(page, 'ben', messaging);
    await expect(page.getByText('You can’t change Messaging settings')).toBeVisible();
    await expectNoViolations(page);
  });
});
