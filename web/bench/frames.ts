import type { Page } from '@playwright/test';

export interface Frames {
  shown: number;
  dropped: number;
}

/** Counts the frames while the wheel turns; a gap of two frames' time is one that was dropped. */
export async function framesWhileScrolling(page: Page, step: number, times: number) {
  const counting = page.evaluateHandle(() => {
    const seen = { last: performance.now(), shown: 0, dropped: 0, over: false };
    const look = (now: number) => {
      seen.shown += 1;
      seen.dropped += Math.max(0, Math.round((now - seen.last) / (1000 / 60)) - 1);
      seen.last = now;
      if (!seen.over) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
  for (let turn = 0; turn < times; turn += 1) await page.mouse.wheel(0, step);
  return (await counting).evaluate((seen): Frames => {
    seen.over = true;
    return { shown: seen.shown, dropped: seen.dropped };
  });
}
