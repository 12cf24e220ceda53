import type { Locator, Page } from '@playwright/test';
import { expect, test } from './team';

// The board of deals, on the screens of two people.

const title = 'Kumo Design, office coffee';

async function board(page: Page): Promise<Page> {
  await page.goto(`${process.env.DEMO_URL}/deals`);
  await expect(card(page, 'Qualified')).toBeVisible();
  return page;
}

function column(page: Page, stage: string): Locator {
  return page.getByRole('region', { name: stage, exact: true });
}

function card(page: Page, stage: string): Locator {
  return column(page, stage).getByRole('link', { name: title });
}

async function middle(place: Locator): Promise<[number, number]> {
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test('a deal is carried by mouse and by keys, and moves on everybody’s board', async ({
  ana,
  ben,
}) => {
  const mine = await board(ben.page);
  const others = await board(ana.page);
  await expect(column(others, 'Demo scheduled')).toContainText('0 deals');

  await mine.mouse.move(...(await middle(card(mine, 'Qualified'))));
  await mine.mouse.down();
  await mine.mouse.move(...(await middle(column(mine, 'Demo scheduled'))), { steps: 12 });
  await mine.mouse.up();

  await expect(card(mine, 'Demo scheduled')).toBeVisible();
  await expect(card(others, 'Demo scheduled')).toBeVisible();
  await expect(card(others, 'Qualified')).toHaveCount(0);
  await expect(column(others, 'Demo scheduled')).toContainText('1 deal · €4,200');

  const handle = mine.getByRole('button', { name: `Move ${title}` });
  await handle.focus();
  await mine.keyboard.press('Space');
  // Keys carry it only once it is taken, as is spoken.
  await expect(mine.getByText(/^(You took .*|Over Demo scheduled)\.$/)).toBeAttached();
  await mine.keyboard.press('ArrowLeft');
  await expect(mine.getByText('Over Contact made.')).toBeAttached();
  await mine.keyboard.press('ArrowLeft');
  await expect(mine.getByText('Over Qualified.')).toBeAttached();
  await mine.keyboard.press('Space');

  await expect(card(mine, 'Qualified')).toBeVisible();
  await expect(handle).toBeFocused();
  await expect(card(others, 'Qualified')).toBeVisible();
  await expect(column(others, 'Demo scheduled')).toContainText('0 deals');

  await card(others, 'Qualified').click();
  await expect(others.getByText('Ben moved this to Demo scheduled')).toBeVisible();
});
