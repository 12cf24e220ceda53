import { expect, test } from '@playwright/test';

test('a set-up link that is not right says so', async ({ page }) => {
  await page.goto(`${process.env.DEMO_URL}/setup?token=not-the-right-one`);
  await page.getByLabel('Company').fill('Another company');
  await page.getByLabel('Your name').fill('Someone Else');
  await page.getByLabel('Email').fill('someone@else.example');
  await page.getByLabel('Password').fill('a long password');
  await page.getByRole('button', { name: 'Create company' }).click();

  await expect(page.getByRole('alert')).toContainText('This link was used already');
});

test('a wrong password is said in plain words, the right one leads where one wanted to go', async ({
  page,
}) => {
  await page.goto(`${process.env.DEMO_URL}/leads/messaging`);
  await page.getByLabel('Email').fill('ben@demo.parley.example');
  await page.getByLabel('Password').fill('a guess');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('Email or password is wrong.');

  await page.getByLabel('Password').fill('parley-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/leads\/messaging$/);
  await expect(page.getByRole('heading', { name: 'Messaging', level: 1 })).toBeVisible();
});
