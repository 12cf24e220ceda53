import { writeFile } from 'node:fs/promises';
import { test, type Browser } from '@playwright/test';
import { signedIn } from './steps';

const rounds = 20;
const open = 5_000;

test('the time until a board is shown', async ({ browser }) => {
  const session = await signedIn(browser);
  const first: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const shown = await board(browser, session);
    first.push(shown.first);
    whole.push(shown.whole);
  }
  await writeFile(process.env.BENCH_RESULTS ?? 'board.json', JSON.stringify({ first, whole }));
});

/** From the address to the first deals, and until the columns count all of them. */
async function board(browser: Browser, session: Awaited<ReturnType<typeof signedIn>>) {
  const context = await browser.newContext({ storageState: session });
  const page = await context.newPage();
  await page.goto('/deals', { waitUntil: 'commit' });
  const first = page.waitForFunction(
    () => document.querySelector('.b-col li') && performance.now(),
  );
  const whole = page.waitForFunction((wanted) => {
    const counts = [...document.querySelectorAll('.b-col header p')].map((line) =>
      Number((line.textContent.split('·')[0] ?? '').replace(/\D/g, '')),
    );
    return counts.reduce((sum, count) => sum + count, 0) === wanted && performance.now();
  }, open);
  const times = {
    first: (await (await first).jsonValue()) || 0,
    whole: (await (await whole).jsonValue()) || 0,
  };
  await context.close();
  return times;
}
