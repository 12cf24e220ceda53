import { expect, test, type Page } from '@playwright/test';
import { expectNoViolations } from './accessible';
import { signIn, type Desk } from './team';

const phone = { width: 390, height: 844 };

/** Each list of the CRM, and one of what stands in it. */
const lists = [
  ['/leads', 'Coffee cart for a market'],
  ['/deals', 'Studio Lumen, Gdańsk'],
  ['/contacts', 'Oliver Grant'],
  ['/organizations', 'Studio Lumen'],
] as const;

async function showList(page: Page, [path, item]: (typeof lists)[number]): Promise<void> {
  await page.goto(`${process.env.DEMO_URL}${path}`);
  await expect(page.getByRole('link', { name: item, exact: true }).first()).toBeVisible();
}

async function openItem(page: Page, [, item]: (typeof lists)[number]): Promise<void> {
  await page.getByRole('link', { name: item, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: item })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'History' })).toBeVisible();
}

async function openClosed(desk: Desk): Promise<void> {
  const closed = desk.section('Closed conversations');
  const header = closed.getByRole('button', { name: /^Closed conversations/ });
  // What the user folded the last time may arrive after the section itself.
  await expect(async () => {
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    await closed.getByRole('link').first().click({ timeout: 3_000 });
  }).toPass();
  await expect(desk.page.getByText(/^Closed\. It reopens by itself/)).toBeVisible();
}

test.describe('without movement', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

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

    await openClosed(desk);
    await expectNoViolations(page);

    await page.getByRole('button', { name: 'Ben Okafor' }).click();
    await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeVisible();
    await expectNoViolations(page);

    await page.goto(`${process.env.DEMO_URL}/leads/messaging/0`);
    await expect(page.getByText('This conversation isn’t here')).toBeVisible();
    await expectNoViolations(page);
  });

  test('so is what opens over a conversation', async ({ page }) => {
    const desk = await signIn(page, 'ana');
    await desk.open('Marta Kowalska');
    await page.getByRole('button', { name: 'Marta Kowalska', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: 'Delete conversation' })).toBeVisible();
    await expectNoViolations(page);

    await page.getByRole('menuitem', { name: 'Delete conversation' }).click();
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: /^Assignee:/ }).click();
    await expect(page.getByRole('listbox', { name: 'Assign to' })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Internal note' }).click();
    await expect(page.getByRole('textbox', { name: 'Internal note' })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('tab', { name: 'Reply' }).click();

    await page.getByRole('button', { name: 'Filter and sort' }).click();
    await expect(page.getByRole('checkbox', { name: 'Unread' })).toBeVisible();
    await expectNoViolations(page);
  });

  test('so are leads, deals and contacts', async ({ page }) => {
    await signIn(page, 'ana');
    await expect(page.getByRole('region', { name: 'Unassigned' })).toBeVisible();
    for (const list of lists) {
      await showList(page, list);
      await expectNoViolations(page);
      await openItem(page, list);
      await expectNoViolations(page);
    }
  });

  test('so is every view of a phone', { tag: '@long' }, async ({ page }) => {
    await page.setViewportSize(phone);
    const desk = await signIn(page, 'ben');
    await expect(desk.row('Marta Kowalska')).toBeVisible();
    await expectNoViolations(page);

    await desk.open('Marta Kowalska');
    await expectNoViolations(page);

    await desk.showDetails();
    await expectNoViolations(page);

    await page.goto(`${process.env.DEMO_URL}/leads/messaging`);
    await openClosed(desk);
    await expectNoViolations(page);

    await showList(page, lists[1]);
    await expectNoViolations(page);
    await openItem(page, lists[1]);
    await expectNoViolations(page);
  });
});
