import { someoneNew } from './simulator';
import { expect, test } from './team';

test('whoever gets a conversation sees it at once, and so does everyone else', async ({
  ana,
  ben,
}) => {
  const lena = someoneNew('Lena Voss');
  await lena.writes('Who looks after us?');
  await ana.open(lena.name);
  await ben.open(lena.name);
  await expect(ben.page.getByText('No one has this conversation yet.')).toBeVisible();

  await ana.page.getByRole('button', { name: 'Assignee: Unassigned' }).click();
  await ana.page.getByRole('option', { name: /Ben Okafor/ }).click();

  await expect(ben.section('Assigned to me').getByRole('link').first()).toContainText('Lena Voss');
  await expect(ana.section('Assigned to others')).toContainText('Lena Voss');
  await expect(ben.log.getByText('Ana assigned this to Ben')).toBeVisible();
  await expect(ben.page.getByText('No one has this conversation yet.')).toBeHidden();
});

test('a closed conversation reopens by itself when the customer writes, and says why', async ({
  ana,
  ben,
}) => {
  const piet = someoneNew('Piet Vos');
  await piet.writes('Is it in stock?');
  await ana.open(piet.name);
  await ben.open(piet.name);
  await ana.page.getByRole('button', { name: 'Close conversation' }).click();
  await expect(ana.page.getByText('Conversation closed')).toBeVisible();
  await expect(
    ben.page.getByText('Closed. It reopens by itself if Piet writes again.'),
  ).toBeVisible();

  await piet.writes('One more thing');

  await expect(ben.log.getByText('Reopened because Piet wrote again')).toBeVisible();
  await expect(ben.section('Unassigned').getByRole('link').first()).toContainText('Piet Vos');
  await expect(ben.page.getByRole('textbox', { name: 'Reply to Piet Vos' })).toBeVisible();
});

test('a deleted conversation is gone for all, and comes back without its history', async ({
  ana,
  ben,
}) => {
  const rosa = someoneNew('Rosa Nill');
  await rosa.writes('The first words');
  await ana.open(rosa.name);
  await ben.open(rosa.name);
  await ana.page.getByRole('button', { name: 'Rosa Nill', exact: true }).click();
  await ana.page.getByRole('menuitem', { name: 'Delete conversation' }).click();
  await expect(ana.page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await ana.page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Delete conversation' })
    .click();

  await expect(ana.row('Rosa Nill')).toHaveCount(0);
  await expect(ben.page.getByText('This conversation isn’t here')).toBeVisible();
  await rosa.writes('The second words');
  await ana.open(rosa.name);
  await expect(ana.log).toContainText('The second words');
  await expect(ana.log).not.toContainText('The first words');
});

test('a reply to a thread that went on is held until its author has seen how', async ({
  ana,
  ben,
}) => {
  const olga = someoneNew('Olga Sand');
  await olga.writes('When do you open?');
  await ana.open(olga.name);
  await ben.open(olga.name);
  await ben.page.getByRole('textbox', { name: /^Reply to/ }).fill('At nine.');
  await expect(ana.page.getByText('Ben is writing')).toBeVisible();

  // Ben can send, and hears nothing of what the others do.
  await ben.page.route('**/api/**', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  await ben.page.context().setOffline(true);
  await expect(ben.page.getByText('Reconnecting')).toBeVisible();
  await ben.page.context().setOffline(false);
  await ana.reply('At ten, from now on.');
  await expect(ana.log.getByText('Delivered', { exact: true })).toBeVisible();
  await expect(ben.log.getByText('At ten, from now on.')).toBeHidden();
  await ben.page.getByRole('button', { name: 'Send' }).click();

  await expect(ben.log.getByText(/went on while you wrote/)).toBeVisible();
  expect(await olga.received('At nine.')).toBe(0);
  await ben.page.unrouteAll();
  await expect(ben.log.getByText('At ten, from now on.')).toBeVisible();
  await ben.log.getByRole('button', { name: 'Edit' }).click();
  await expect(ben.page.getByRole('textbox', { name: /^Reply to/ })).toHaveValue('At nine.');
});

test('a note reaches those whom it mentions, and never the customer', async ({ ana, ben }) => {
  const tilda = someoneNew('Tilda Moss');
  await tilda.writes('Can I have a discount?');
  await ana.open(tilda.name);
  await ben.open(tilda.name);
  await ana.page.getByRole('tab', { name: 'Internal note' }).click();
  const field = ana.page.getByRole('textbox', { name: 'Internal note' });
  await field.pressSequentially('Ten percent, @Be');
  await ana.page.getByRole('option', { name: 'Ben Okafor' }).click();
  await ana.page.getByRole('button', { name: 'Add note' }).click();

  await expect(ben.log.getByText('Ten percent, @Ben')).toBeVisible();
  await ana.page.getByRole('tab', { name: 'Reply' }).click();
  await ana.reply('You can.');
  await expect(ana.log.getByText('Delivered', { exact: true })).toBeVisible();
  expect(await tilda.received('You can.')).toBe(1);
  expect(await tilda.received('Ten percent, @Ben')).toBe(0);
});
