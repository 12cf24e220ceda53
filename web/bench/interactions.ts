import type { Page } from '@playwright/test';

declare global {
  interface Window {
    interactions: number[];
  }
}

/** Runs in the page before anything else, and keeps how long each interaction held up a frame. */
export function noteInteractions() {
  window.interactions = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.interactions.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** The slowest interaction but for one in fifty, in milliseconds. */
export function interactionToNextPaint(page: Page) {
  return page.evaluate(() => {
    const slowestFirst = window.interactions.toSorted((one, other) => other - one);
    return slowestFirst[Math.floor(slowestFirst.length / 50)] ?? 0;
  });
}
