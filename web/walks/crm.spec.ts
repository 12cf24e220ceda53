import { readFile } from 'node:fs/promises';
import { expect, test } from './team';

// Lists that stay up to date by themselves, files in and out, and two persons who are one.

const stamp = String(Date.now()).slice(-7);

test('what one person adds stands in the other’s list without a reload', async ({ ana, ben }) => {
  await ben.page.goto(`${process.env.DEMO_URL}/contacts`);
  await expect(ben.page.getByRole('link', { name: 'Oliver Grant' })).toBeVisible();
  await ana.page.goto(`${process.env.DEMO_URL}/contacts`);
  await ana.page.getByRole('button', { name: 'New person' }).click();
  const form = ana.page.getByRole('dialog', { name: 'New person' });
  await form.getByRole('textbox', { name: 'Name' }).fill(`Nadia ${stamp}`);
  await form.getByRole('button', { name: 'Create person' }).click();

  const row = ben.page.getByRole('link', { name: `Nadia ${stamp}` });
  await expect(row).toBeVisible();
  await row.click();
  await ben.page.getByRole('button', { name: 'More', exact: true }).click();
  await ben.page.getByRole('menuitem', { name: 'Delete person' }).click();
  await ben.page.getByRole('button', { name: 'Delete person' }).click();
  await expect(ana.page.getByRole('link', { name: `Nadia ${stamp}` })).toHaveCount(0);

  await ben.page.getByRole('button', { name: 'Undo' }).click();
  await expect(ana.page.getByRole('link', { name: `Nadia ${stamp}` })).toBeVisible();
});

test('a file is brought in, two of its persons are merged and parted, and a file goes out', async ({
  ana: { page },
}) => {
  const number = `+44 20 7${stamp.slice(0, 3)} ${stamp.slice(3)}`;
  await page.goto(`${process.env.DEMO_URL}/contacts`);
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByLabel(/Choose a CSV file/).setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Name,Mobile\nOmar Haddad ${stamp},${number}\n,+44 20 7000 0000`),
  });
  await page.getByRole('combobox', { name: 'Column Mobile is' }).selectOption('Phone');
  await expect(page.getByRole('region', { name: 'Rows that can’t be taken' })).toContainText(
    'Row 3',
  );
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('people.csv was imported')).toBeVisible();
  const refused = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download refused rows' }).click();
  expect(await readFile(await (await refused).path(), 'utf8')).toContain('+44 20 7000 0000');

  await page.getByRole('link', { name: 'Go to Persons' }).last().click();
  await page.getByRole('button', { name: 'New person' }).click();
  const form = page.getByRole('dialog', { name: 'New person' });
  await form.getByRole('textbox', { name: 'Name' }).fill(`O. Haddad ${stamp}`);
  await form.getByRole('textbox', { name: 'Phone 1' }).fill(number);
  await form.getByRole('button', { name: 'Create person' }).click();
  await page.getByRole('link', { name: `Omar Haddad ${stamp}`, exact: true }).click();
  await page.getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog', { name: `Merge Omar Haddad ${stamp}` });
  await expect(dialog.getByText(`Omar Haddad ${stamp} stays.`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('Ana merged')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Ana took the merge with')).toBeVisible();

  await page.goto(`${process.env.DEMO_URL}/contacts`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export' }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toContain(`Omar Haddad ${stamp}`);
});
