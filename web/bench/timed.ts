import type { Page } from '@playwright/test';

/**
 * Milliseconds from an input, as the browser stamped it, until the frame is shown in which the
 * selector finds something.
 */
export async function timed(
  page: Page,
  input: 'keydown' | 'pointerdown',
  selector: string,
  act: () => Promise<void>,
) {
  const measuring = await page.evaluateHandle(
    ([type, wanted]) => {
      const measured = { time: Promise.resolve(0) };
      measured.time = new Promise((resolve) => {
        const begin = (event: Event) => {
          const look = () => {
            if (!document.querySelector(wanted)) return requestAnimationFrame(look);
            return setTimeout(() => resolve(performance.now() - event.timeStamp));
          };
          requestAnimationFrame(look);
        };
        addEventListener(type, begin, { capture: true, once: true });
      });
      return measured;
    },
    [input, selector] as const,
  );
  await act();
  return measuring.evaluate((measured) => measured.time);
}
