import { someoneNew } from './simulator';
import { expect, test } from './team';

test('nothing moves under a reader, who is told what came and shown it before a reply goes out', async ({
  ana,
}) => {
  const petra = someoneNew('Petra Vogel');
  for (let no = 1; no <= 24; no += 1) {
    await petra.writes(`Order number ${no}: two kilos of the dark roast, ground for a filter.`);
  }
  await ana.open('Petra Vogel');
  const last = ana.log.getByText('Order number 24');
  await expect(last).toBeInViewport();
  await ana.log.hover();
  await ana.page.mouse.wheel(0, -900);
  await expect(last).not.toBeInViewport();
  const first = ana.log.getByText(/Order number (9|10|11)\b/).first();
  const before = await first.boundingBox();

  await petra.writes('Please cancel all of that.');
  await petra.writes('I am sorry.');
  const jump = ana.page.getByRole('button', { name: '2 new messages. Go to latest message' });
  await expect(jump).toBeVisible();
  expect((await first.boundingBox())?.y).toBe(before?.y);

  await ana.reply('All of it is on its way.');
  await expect(ana.log.getByText(/went on while you wrote/)).toBeInViewport();
  await expect(ana.log.getByText('I am sorry.')).toBeInViewport();
  expect(await petra.received('All of it is on its way.')).toBe(0);
  await ana.page.getByRole('button', { name: 'Send anyway' }).click();
  await expect.poll(() => petra.received('All of it is on its way.')).toBe(1);
});

test('who jumps to the latest message has seen it', async ({ ana }) => {
  const mats = someoneNew('Mats Eklund');
  for (let no = 1; no <= 24; no += 1) {
    await mats.writes(`Order number ${no}: two kilos of the dark roast, ground for a filter.`);
  }
  await ana.open('Mats Eklund');
  await expect(ana.log.getByText('Order number 24')).toBeInViewport();
  await ana.log.hover();
  await ana.page.mouse.wheel(0, -900);
  await expect(ana.log.getByText('Order number 24')).not.toBeInViewport();
  await mats.writes('Can it be three?');
  await ana.page.getByRole('button', { name: '1 new message. Go to latest message' }).click();
  await expect(ana.log.getByText('Can it be three?')).toBeInViewport();

  await ana.reply('Three it is.');
  await expect.poll(() => mats.received('Three it is.')).toBe(1);
});

test(
  'a thread opens at its end, whatever of it comes late, and stays there',
  { tag: '@long' },
  async ({ ben }) => {
    for (let round = 0; round < 5; round += 1) {
      await ben.page.goto(`${process.env.DEMO_URL}/leads/messaging`);
      await ben.open('Marta Kowalska');
      const fromEnd = () =>
        ben.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
      await ben.page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => undefined);
      await expect.poll(fromEnd).toBeLessThanOrEqual(1);
      await ben.page.getByRole('tab', { name: 'Reply' }).click();
      await ben.page.getByRole('textbox', { name: /^Reply to/ }).fill('One\n'.repeat(round + 2));
      await expect.poll(fromEnd).toBeLessThanOrEqual(1);
      await ben.page.getByRole('textbox', { name: /^Reply to/ }).fill('');
    }
  },
);
