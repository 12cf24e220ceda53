import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { Desk, signIn } from './team';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]),
  ).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every screen is accessible', async ({ page }) => {
      await page.goto(`${process.env.DEMO_URL}/leads/messaging`);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await expectNoViolations(page);

      const desk = await signIn(page, 'ben');
      await expect(desk.row('Marta Kowalska')).toBeVisible();
      await expectNoViolations(page);

      await desk.open('Marta Kowalska');
      await expect(desk.log.getByRole('listitem').first()).toBeVisible();
      await expectNoViolations(page);

      await page.getByRole('button', { name: 'Ben Okafor' }).click();
      await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeVisible();
      await expectNoViolations(page);

      await page.goto(`${process.env.DEMO_URL}/leads/messaging/0`);
      await expect(page.getByText('This conversation isn’t here')).toBeVisible();
      await expectNoViolations(page);
    });

    test('so is every view of a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await signIn(page, 'ben');
      const desk = new Desk(page);
      await expect(desk.row('Marta Kowalska')).toBeVisible();
      await expectNoViolations(page);

      await desk.open('Marta Kowalska');
      await expectNoViolations(page);

      await page.getByRole('button', { name: 'Show details' }).click();
      await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
      await expectNoViolations(page);
    });
  });
}
