import { cloneElement, lazy, Suspense, type ReactElement } from 'react';
import type { PopoverProps } from './popover';

// With the library under it, after the first paint.
const Popover = lazy(() => import('./popover').then((module) => ({ default: module.Popover })));

/**
 * A popover for the first screen, opened and closed by who shows it: its button stands there at once,
 * and a press on it counts, whenever the rest comes.
 */
export function PopoverLater(props: PopoverProps) {
  const opener = props.opener as ReactElement<{ onClick?: () => void }>;
  return (
    <Suspense fallback={cloneElement(opener, { onClick: () => props.onOpenChange?.(true) })}>
      <Popover {...props} />
    </Suspense>
  );
}
