import { expect, test, type Page } from '@playwright/test';
import { expectNoViolations } from './accessible';
import { signIn } from './team';

// WCAG 2.2 AA on what opens over the screens of the CRM, and on those without a list of their own.

async function go(page: Page, path: string, link: string): Promise<void> {
  await page.goto(`${process.env.DEMO_URL}${path}`);
  await expect(page.getByRole('link', { name: link, exact: true }).first()).toBeVisible();
}

async function looked(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name })).toHaveCount(0);
}

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const tags = { desk: [], phone: ['@long'] };

for (const size of ['desk', 'phone'] as const) {
  test.describe(`at a ${size}`, { tag: tags[size] }, () => {
    test.use({ viewport: sizes[size], contextOptions: { reducedMotion: 'reduce' } });

    test('lists, their forms and files are accessible', async ({ page }) => {
      await signIn(page, 'ben', '/contacts');
      await expect(page.getByRole('link', { name: 'Oliver Grant' })).toBeVisible();
      await page.getByRole('button', { name: 'Columns' }).click();
      await expect(page.getByRole('menuitemcheckbox', { name: 'Phone' })).toBeVisible();
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'New person' }).click();
      await looked(page, 'New person');
      await go(page, '/organizations', 'Studio Lumen');
      await page.getByRole('button', { name: 'New organization' }).click();
      await looked(page, 'New organization');
      await go(page, '/leads', 'Coffee cart for a market');
      await page.getByRole('button', { name: 'New lead' }).click();
      await looked(page, 'New lead');
      await go(page, '/deals/list', 'Studio Lumen, Gdańsk');
      await expectNoViolations(page);
      await page.getByRole('button', { name: 'New deal' }).click();
      await looked(page, 'New deal');
      await page.goto(`${process.env.DEMO_URL}/imports/deal`);
      await page.getByLabel(/Choose a CSV file/).setInputFiles({
        name: 'deals.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Title,Value\nGrinder,much\nMachine,900'),
      });
      await expect(page.getByText('deals.csv has 2 rows.')).toBeVisible();
      await expectNoViolations(page);
    });

    test('so is what opens over an item', async ({ page }) => {
      await signIn(page, 'ben', '/contacts');
      await page.getByRole('link', { name: 'Oliver Grant' }).click();
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Merge with another person' }).click();
      await page.getByRole('combobox', { name: 'Person to merge with' }).fill('Yuki');
      await page.getByRole('option', { name: /Yuki Tanaka/ }).click();
      await expect(page.getByText('Oliver Grant stays.')).toBeVisible();
      await looked(page, 'Merge Oliver Grant');
      await go(page, '/deals/list', 'Studio Lumen, Gdańsk');
      await page.getByRole('link', { name: 'Studio Lumen, Gdańsk' }).click();
      await page.getByRole('button', { name: 'Lost', exact: true }).click();
      await looked(page, 'Mark the deal as lost');
      await page.getByRole('button', { name: 'Write a note' }).click();
      await expect(page.getByRole('textbox', { name: 'Write a note' })).toBeVisible();
      await expectNoViolations(page);
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Delete deal' }).click();
      await expect(page.getByRole('button', { name: 'Cancel' }).last()).toBeFocused();
      await expectNoViolations(page);
    });

    test('so is the dialog that links', async ({ page }) => {
      const desk = await signIn(page, 'ben');
      await desk.open('Marta Kowalska');
      if (size === 'phone') await desk.showDetails();
      const details = page.getByRole('complementary', { name: 'Details' });
      const known = { Person: 'Oliver Grant', Lead: 'Coffee cart', Deal: 'Studio Lumen' };
      for (const [type, words] of Object.entries(known)) {
        await details.getByRole('button', { name: type, exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page);
        await page.getByRole('tab', { name: 'Add to existing' }).click();
        await page.getByRole('combobox').fill(words);
        await expect(page.getByRole('option', { name: new RegExp(words) }).first()).toBeVisible();
        await expect(page.getByRole('button', { name: /^Add to / }).last()).toBeEnabled();
        await looked(page, `Link a ${type.toLowerCase()}`);
      }
    });
  });
}
