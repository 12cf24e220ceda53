import { expectNoViolations } from './accessible';
import { someoneNew } from './simulator';
import { expect, test, type Desk } from './team';

async function declare({ page }: Desk, choice: 'Available' | 'Unavailable'): Promise<void> {
  await page.getByRole('button', { name: 'Availability' }).click();
  await page.getByRole('radio', { name: choice, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Availability' })).toHaveAttribute('title', choice);
}

test('who is unavailable cannot take a conversation, and keeps those that are theirs', async ({
  ana,
}) => {
  const sara = someoneNew('Sara Lunde');
  await sara.writes('Is anyone there?');
  await ana.open('Sara Lunde');
  await ana.page.keyboard.press('i');
  await expect(ana.section('Assigned to me')).toContainText('Sara Lunde');

  try {
    await declare(ana, 'Unavailable');
    await isUnavailableEverywhere(ana);
    await expect(ana.section('Assigned to me')).toContainText('Sara Lunde');
    await sara.writes('Hello?');
    await expect(ana.section('Assigned to me')).toContainText('Hello?');
  } finally {
    await declare(ana, 'Available');
  }
});

async function isUnavailableEverywhere(ana: Desk): Promise<void> {
  const tab = await ana.page.context().newPage();
  await tab.goto(ana.page.url());
  await expect(tab.getByRole('button', { name: 'Availability' })).toHaveAttribute(
    'title',
    'Unavailable',
  );
  await tab.close();
}

test('a conversation is closed, undone and found by keys alone', async ({ ana }) => {
  const nils = someoneNew('Nils Aker');
  await nils.writes('Keys only');
  await ana.open('Nils Aker');
  const { keyboard } = ana.page;
  await ana.page.getByRole('heading', { name: 'Messaging', level: 1 }).click();

  await keyboard.press('e');
  await expect(ana.page.getByText('Conversation closed')).toBeVisible();
  await expect(ana.section('Unassigned')).not.toContainText('Nils Aker');
  await keyboard.press('z');
  await expect(ana.section('Unassigned')).toContainText('Nils Aker');

  await keyboard.press('Control+k');
  await ana.page.getByRole('combobox', { name: 'Search or jump to' }).fill('nils');
  await expectNoViolations(ana.page);
  await expect(ana.page.getByRole('option', { name: /Nils Aker/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(ana.page.getByRole('main', { name: 'Conversation with Nils Aker' })).toBeVisible();

  await ana.page.getByRole('heading', { name: 'Messaging', level: 1 }).click();
  await keyboard.press('?');
  await expect(ana.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectNoViolations(ana.page);
});

test('several conversations are closed at once, on every screen, and come back with one undo', async ({
  ana,
  ben,
}) => {
  const [ida, jo] = [someoneNew('Ida Moe'), someoneNew('Jo Ness')];
  await ida.writes('First');
  await jo.writes('Second');
  for (const { name } of [ida, jo]) await expect(ben.row(name)).toBeVisible();
  for (const name of ['Ida Moe', 'Jo Ness']) {
    await ana.page.getByRole('checkbox', { name: `Select ${name}` }).check();
  }
  const bar = ana.page.getByRole('toolbar', { name: 'Selected conversations' });
  await expect(bar).toContainText('2 selected');
  await expectNoViolations(ana.page);

  await bar.getByRole('button', { name: 'Close conversation' }).click();

  await expect(ana.page.getByText('2 conversations closed')).toBeVisible();
  await expect(ben.section('Unassigned')).not.toContainText('Ida Moe');
  await ana.page.getByRole('button', { name: 'Undo' }).click();
  for (const desk of [ana, ben]) {
    await expect(desk.section('Unassigned')).toContainText('Ida Moe');
    await expect(desk.section('Unassigned')).toContainText('Jo Ness');
  }
});

test('what the list shows is in the address and survives a reload', async ({ ana }) => {
  const rolf = someoneNew('Rolf Eide');
  await rolf.writes('Unread for sure');
  await expect(ana.row('Rolf Eide')).toBeVisible();

  await ana.page.getByRole('button', { name: 'Filter and sort' }).click();
  await ana.page.getByRole('checkbox', { name: 'Unread' }).check();
  await expectNoViolations(ana.page);
  await ana.page.keyboard.press('Escape');
  await expect(ana.page).toHaveURL(/\?unread=1$/);
  await expect(ana.row('Marta Kowalska')).toBeHidden();
  await ana.page.reload();
  await expect(ana.row('Rolf Eide')).toBeVisible();
  await expect(ana.row('Marta Kowalska')).toBeHidden();

  await ana.page.getByRole('searchbox', { name: 'Search conversations' }).fill('rolf');
  await expect(ana.section('Results').getByRole('link')).toHaveCount(1);
  await expect(ana.page).toHaveURL(/q=rolf/);
  await ana.page.getByRole('searchbox').press('Escape');
  await expect(ana.section('Unassigned')).toContainText('Rolf Eide');
});

test('a message is found by its words, and the thread opens where it stands', async ({ ana }) => {
  const kaja = someoneNew('Kaja Lie');
  await kaja.writes('The zanzibar order came broken');
  for (let line = 1; line <= 30; line++) await kaja.writes(`Cup ${line} of 30`);
  await expect(ana.row('Kaja Lie')).toContainText('Cup 30 of 30');

  await ana.page.getByRole('searchbox', { name: 'Search conversations' }).fill('zanzib');
  const found = ana.section('Results').getByRole('link').first();
  await expect(found).toContainText('The zanzibar order came broken');
  await expect(found.getByText('zanzib', { exact: true })).toBeVisible();
  await expectNoViolations(ana.page);
  await found.click();

  await expect(ana.log.getByText('The zanzibar order came broken')).toBeInViewport();
  await expect(ana.log.getByText('Cup 30 of 30')).not.toBeInViewport();
});
