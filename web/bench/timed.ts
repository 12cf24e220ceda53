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
            // A message comes next after the frame; a timer would wait for what follows it as well.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - event.timeStamp);
            return port2.postMessage(null);
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
