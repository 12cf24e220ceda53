import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

// What jsdom lacks of a browser: a secure origin, media queries, sizes for the virtual lists, and a focused window.
vi.stubGlobal('isSecureContext', true);
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
const sizes = { clientWidth: 400, clientHeight: 800, offsetHeight: 20 };
for (const [name, size] of Object.entries(sizes)) {
  Object.defineProperty(HTMLElement.prototype, name, { get: () => size, configurable: true });
}
HTMLElement.prototype.scrollTo = () => undefined;
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
document.hasFocus = () => true;

await import('../i18n/i18n');
const { setServerClock } = await import('../api/server-clock');

// A busy machine takes its time.
configure({ asyncUtilTimeout: 25_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
  setServerClock(undefined);
  dispatchEvent(new StorageEvent('storage', { key: null }));
});

// What a page begins to load when its test is over would fail for the next file, too, which shares the modules.
afterAll(() => vi.dynamicImportSettled());
