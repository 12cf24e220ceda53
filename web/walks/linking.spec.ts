import { someoneNew } from './simulator';
import { expect, test } from './team';

// Rules L1 to L3 and L8: from a message to a deal whose page goes on by itself.

test('a deal made from a conversation shows its note at once, and the next message in it', async ({
  ana,
  ben,
}) => {
  const greta = someoneNew('Greta Olsen');
  await greta.writes('Could you equip a bakery?');
  await ana.open('Greta Olsen');
  const details = ana.page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'Deal', exact: true }).click();
  const form = ana.page.getByRole('dialog', { name: 'Link a deal' });
  await form.getByLabel('Title').fill('Bakery Olsen');
  await form.getByLabel('Value').fill('4200');
  await form.getByRole('button', { name: 'Create deal' }).click();

  await details.getByRole('link', { name: /Bakery Olsen/ }).click();
  await expect(ana.page.getByRole('heading', { level: 1, name: 'Bakery Olsen' })).toBeVisible();
  const note = ana.page.getByRole('article', { name: 'Conversation history' });
  await expect(note).toContainText('Could you equip a bakery?');
  await expect(note).toContainText('Unassigned · Open');

  await greta.writes('With two machines, please.');
  await expect(note).toContainText('With two machines, please.');

  await ben.open('Greta Olsen');
  await expect(ben.log).toContainText('linked');
  await ben.reply('With pleasure.');
  await expect(note).toContainText('With pleasure.');
  await note.getByRole('link', { name: 'Open conversation' }).click();
  await expect(ana.log).toContainText('With pleasure.');
});
