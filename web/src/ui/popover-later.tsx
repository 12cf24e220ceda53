import { lazy, Suspense } from 'react';
import type { PopoverProps } from './popover';

// With the library under it, after the first paint.
const Popover = lazy(() => import('./popover').then((module) => ({ default: module.Popover })));

/** A popover for the first screen: its button stands there at once, the rest comes behind. */
export function PopoverLater(props: PopoverProps) {
  return (
    <Suspense fallback={props.opener}>
      <Popover {...props} />
    </Suspense>
  );
}
