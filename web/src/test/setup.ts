import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// What jsdom lacks of a browser: media queries, sizes for the virtual lists, and a focused window.
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
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 800 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => 400 });
HTMLElement.prototype.scrollTo = () => undefined;
document.hasFocus = () => true;

await import('../i18n/i18n');

afterEach(() => {
  cleanup();
  localStorage.clear();
});
