import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { runDemo } from './demo';
import { someoneNew } from './simulator';
import { signIn } from './team';

// Rule L3: a day after a note was begun, the next message begins another one.

const notes = (page: Page) => page.getByRole('article', { name: 'Conversation history' });

test('the message of the next day makes a second note', async ({ page }) => {
  test.setTimeout(240_000);
  const { DEMO_URL, SIMULATOR_URL } = process.env;
  const folder = await mkdtemp(join(tmpdir(), 'parley-next-day-'));
  const greta = someoneNew('Greta Olsen');
  try {
    const tonight = await runDemo(folder);
    await greta.writes('Could you equip a bakery?');
    const ana = await signIn(page, 'ana');
    await ana.open('Greta Olsen');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('button', { name: 'Deal', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Link a deal' });
    await form.getByLabel('Title').fill('Bakery Olsen');
    await form.getByRole('button', { name: 'Create deal' }).click();
    await details.getByRole('link', { name: /Bakery Olsen/ }).click();
    await expect(notes(page)).toHaveCount(1);
    const path = new URL(page.url()).pathname;
    await tonight();

    const tomorrow = await runDemo(folder, { PARLEY_CLOCK_OFFSET: 'PT25H' });
    await page.context().clearCookies();
    await signIn(page, 'ana', path);
    await expect(notes(page)).toHaveCount(1);
    await expect(notes(page)).not.toContainText('New messages are added until');

    await greta.writes('With two machines, please.');

    await expect(notes(page)).toHaveCount(2);
    await expect(notes(page).first()).toContainText('With two machines, please.');
    await expect(notes(page).first()).toContainText('New messages are added until');
    await expect(notes(page).last()).not.toContainText('With two machines, please.');
    await tomorrow();
  } finally {
    Object.assign(process.env, { DEMO_URL, SIMULATOR_URL });
    await rm(folder, { recursive: true, force: true });
  }
});
