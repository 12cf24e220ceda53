import { lazy, Suspense } from 'react';
import { AvailabilityIcon } from './availability-icon';

// With the library under it, after the first paint.
const AvailabilityPopover = lazy(() =>
  import('./availability-popover').then((module) => ({ default: module.AvailabilityPopover })),
);

export function AvailabilityButton() {
  return (
    <Suspense fallback={<AvailabilityIcon />}>
      <AvailabilityPopover />
    </Suspense>
  );
}
