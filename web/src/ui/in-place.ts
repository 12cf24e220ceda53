import type { MouseEvent } from 'react';
import { navigate } from 'wouter/use-browser-location';

/**
 * Follows a link without loading the page again, unless the click asks the browser for a new tab or
 * window. For the many links of a list: a `Link` of the router is drawn again at every address.
 */
export function followInPlace(event: MouseEvent<HTMLAnchorElement>): void {
  const { ctrlKey, metaKey, altKey, shiftKey, button, currentTarget } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || button !== 0) return;
  event.preventDefault();
  const { pathname, search, hash } = currentTarget;
  navigate(pathname + search + hash);
}
