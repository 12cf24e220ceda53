import { writeFile } from 'node:fs/promises';
import { test } from '@playwright/test';
import { framesWhileScrolling } from './frames';
import { interactionToNextPaint, noteInteractions } from './interactions';
import { clickInto, firstRow, nextByKey, rowFurtherDown, signedIn } from './steps';

const rounds = { load: 5, keys: 20, threads: 20 };

test('the times that a person waits', async ({ browser }) => {
  const session = await signedIn(browser);
  const load: number[] = [];
  for (let round = 0; round < rounds.load; round += 1) load.push(await firstRow(browser, session));

  const page = await (await browser.newContext({ storageState: session })).newPage();
  await page.addInitScript(noteInteractions);
  await page.goto('/leads/messaging');
  await page.locator('a.ci').first().click();
  await page.locator('a.ci[aria-current="true"]').waitFor();

  const key: number[] = [];
  const visited: string[] = [];
  for (let round = 0; round < rounds.keys; round += 1) {
    const step = await nextByKey(page);
    visited.push(step.row);
    key.push(step.time);
  }
  const cached: number[] = [];
  for (const row of visited.slice(0, rounds.threads)) cached.push(await clickInto(page, row));
  const uncached: number[] = [];
  for (let round = 0; round < rounds.threads; round += 1) {
    uncached.push(await clickInto(page, await rowFurtherDown(page)));
  }

  await page.locator('a.ci').first().hover();
  const list = await framesWhileScrolling(page, 400, 60);
  const inp = await interactionToNextPaint(page);
  await page.goto(`/leads/messaging/${process.env.BENCH_LONG_THREAD}`);
  await page.getByRole('log').locator('li').last().hover();
  const thread = await framesWhileScrolling(page, -400, 60);
  const found = { load, key, cached, uncached, list, thread, inp };
  await writeFile(process.env.BENCH_RESULTS ?? 'screens.json', JSON.stringify(found));
});
