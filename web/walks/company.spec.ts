import type { Page } from '@playwright/test';
import { expectNoViolations } from './accessible';
import { codeAt, nextCode } from './codes';
import { expect, signIn, test } from './team';

/** Another one in each run, should they share a demo. */
const email = `eva.${Date.now()}@demo.parley.example`;
const password = 'a cup of tea at four';
const demoPassword = 'parley-demo';

/** What stands in a field that is there to be copied. */
async function copied(page: Page, label: string): Promise<string> {
  return (await page.getByRole('group', { name: label }).locator('code').innerText()).trim();
}

async function invite(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByText(`The link was also sent to ${email}.`)).toBeVisible();
  const link = await copied(page, 'Link');
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
}

async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Eva Lind');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'Messaging', level: 1 })).toBeVisible();
}

/** Gives what the app on the phone was told. */
async function setUpTwoSteps(page: Page, ownPassword: string): Promise<string> {
  await page.goto(`${process.env.DEMO_URL}/settings/security`);
  await page.getByRole('button', { name: 'Set up' }).click();
  const secret = await goThroughTwoSteps(page, ownPassword);
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible();
  return secret;
}

async function goThroughTwoSteps(page: Page, ownPassword: string): Promise<string> {
  await page.getByLabel('Current password', { exact: true }).last().fill(ownPassword);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await expectNoViolations(page);
  const secret = await copied(page, 'Or type this into the app');
  await page.getByLabel('Code').fill(codeAt(secret, Date.now()));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('list', { name: 'Recovery codes' }).locator('li')).toHaveCount(10);
  await page.getByRole('button', { name: 'Done' }).click();
  return secret;
}

async function signInWithCode(page: Page, secret: string): Promise<void> {
  await page.getByRole('button', { name: 'Eva Lind' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('This isn’t the code of now');
  await expectNoViolations(page);
  await page.getByLabel('Code', { exact: true }).fill(nextCode(secret));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Password and sign-in' })).toBeVisible();
}

test('Eva is invited, joins, signs in in two steps, and is signed out when she is deactivated', async ({
  ana,
  browser,
}) => {
  const link = await invite(ana.page);
  const context = await browser.newContext();
  const eva = await context.newPage();
  await join(eva, link);
  const row = ana.page.getByRole('row').filter({ hasText: email });
  await expect(row).toBeVisible();

  const secret = await setUpTwoSteps(eva, password);
  await signInWithCode(eva, secret);

  await ana.page.reload();
  await expect(row).toContainText('Two-step sign-in');
  await row.getByRole('button', { name: 'Eva Lind actions' }).click();
  await ana.page.getByRole('menuitem', { name: 'Deactivate' }).click();
  const sure = ana.page.getByRole('alertdialog');
  await sure.getByRole('button', { name: 'Deactivate' }).click();
  await expect(row).toContainText('Deactivated');
  await expect(eva.getByRole('heading', { name: 'Sign in to Parley' })).toBeVisible();
  await context.close();

  await ana.page.getByRole('link', { name: 'Audit log' }).click();
  const log = ana.page.getByRole('table', { name: 'Audit log' });
  for (const line of ['User deactivated', 'Two-step sign-in turned on', 'Joined', 'Invited']) {
    await expect(log.getByText(line, { exact: true }).first()).toBeVisible();
  }
  const [file] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('audit-log.csv');
});

async function turnOwnOff(page: Page): Promise<void> {
  await page.goto(`${process.env.DEMO_URL}/settings/security`);
  await page.getByRole('button', { name: 'Turn off' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Current password').fill(demoPassword);
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
}

test('Ana asks everyone for two-step sign-in, and Ben sets it up before he goes on', async ({
  ana,
  ben,
}) => {
  await setUpTwoSteps(ana.page, demoPassword);
  await ana.page.getByRole('link', { name: 'People' }).click();
  await ana.page.getByRole('button', { name: 'Ask everyone' }).click();
  const sure = ana.page.getByRole('alertdialog');
  await expectNoViolations(ana.page);
  await sure.getByRole('button', { name: 'Ask everyone' }).click();
  const bens = ana.page.getByRole('row').filter({ hasText: 'ben@demo.parley.example' });
  await expect(bens).toContainText('Two-step sign-in not set up yet');

  await expect(ben.page.getByText(/^Your company asks everyone for it/)).toBeVisible();
  await expectNoViolations(ben.page);
  await goThroughTwoSteps(ben.page, demoPassword);
  await expect(ben.section('Unassigned').getByRole('listitem').first()).toBeVisible();

  // The other walks sign in by password alone.
  await ana.page.getByRole('button', { name: 'Stop asking everyone' }).click();
  await expect(ana.page.getByRole('button', { name: 'Ask everyone' })).toBeVisible();
  await expect(bens.getByText('Two-step sign-in', { exact: true })).toBeVisible();
  await turnOwnOff(ana.page);
  await turnOwnOff(ben.page);
});

test.describe('without movement', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the pages about the company and oneself are accessible', async ({ page }) => {
    await signIn(page, 'ana', '/settings/people');
    await expect(page.getByRole('row').filter({ hasText: 'Ben Okafor' })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('link', { name: 'Audit log' }).click();
    await expect(page.getByRole('table', { name: 'Audit log' })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('link', { name: 'Password and sign-in' }).click();
    await expect(page.getByText('This one')).toBeVisible();
    await expectNoViolations(page);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${process.env.DEMO_URL}/settings/people`);
    await expect(page.getByRole('row').filter({ hasText: 'Ben Okafor' })).toBeVisible();
    await expectNoViolations(page);
  });

  test('so are the pages before one is signed in', async ({ page }) => {
    await page.goto(`${process.env.DEMO_URL}/forgot-password`);
    await expect(page.getByLabel('Email')).toBeVisible();
    await expectNoViolations(page);
    await page.goto(`${process.env.DEMO_URL}/reset-password?token=x`);
    await expect(page.getByLabel('New password')).toBeVisible();
    await expectNoViolations(page);
    await page.goto(`${process.env.DEMO_URL}/invite?token=x`);
    await expect(page.getByText(/^It was used or replaced/)).toBeVisible();
    await expectNoViolations(page);
  });
});
