import type { Browser, BrowserContext, Page } from '@playwright/test';
import { timed } from './timed';

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

export async function signedIn(browser: Browser): Promise<Session> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Email').fill(process.env.BENCH_EMAIL ?? '');
  await page.getByLabel('Password').fill(process.env.BENCH_PASSWORD ?? '');
  await page.keyboard.press('Enter');
  await page.locator('a.ci').first().waitFor();
  const session = await context.storageState();
  await context.close();
  return session;
}

/** From the address to the first row of the list, in a browser that has nothing kept. */
export async function firstRow(browser: Browser, session: Session) {
  const context = await browser.newContext({ storageState: session });
  const page = await context.newPage();
  await page.goto('/leads/messaging', { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    () => document.querySelector('a.ci') && performance.now(),
  );
  const time = (await shown.jsonValue()) ?? 0;
  await context.close();
  return time;
}

/** J opens the next conversation; gives its address and how long its row took to show it. */
export async function nextByKey(page: Page) {
  const row = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('a.ci')];
    const open = rows.findIndex((one) => one.ariaCurrent === 'true');
    return rows[open + 1]?.getAttribute('href') ?? '';
  });
  const time = await timed(page, 'keydown', `a.ci[href="${row}"][aria-current="true"]`, () =>
    page.keyboard.press('j'),
  );
  await page.getByRole('log').locator('li').first().waitFor();
  return { row, time };
}

/** From pressing the button on a row until its messages are shown. */
export async function clickInto(page: Page, row: string) {
  const link = page.locator(`a.ci[href="${row}"]`);
  await link.scrollIntoViewIfNeeded();
  await settled(page);
  const name = await link.locator('.ci-n').innerText();
  const thread = `main[aria-label="Conversation with ${name}"] [role="log"] li`;
  return timed(page, 'pointerdown', thread, () => link.click());
}

/** Until what was opened before, and what is fetched ahead of it, is done with. */
async function settled(page: Page) {
  await page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))),
  );
}

/** Scrolls on, away from all that was opened or fetched ahead, and gives a row that is in sight. */
export function rowFurtherDown(page: Page) {
  return page.evaluate(async () => {
    const scroller = document.querySelector('a.ci')?.closest('.scroll');
    scroller?.scrollBy(0, 450);
    await new Promise((settled) => setTimeout(settled, 400));
    const middle = (scroller?.getBoundingClientRect().top ?? 0) + 400;
    const row = [...document.querySelectorAll('a.ci')].find(
      (one) => one.getBoundingClientRect().top > middle,
    );
    return row?.getAttribute('href') ?? '';
  });
}
