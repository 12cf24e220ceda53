import { lazy, Suspense, useState } from 'react';
import { AvailabilityIcon } from './availability-icon';

// With the library under it, after the first paint.
const AvailabilityPopover = lazy(() =>
  import('./availability-popover').then((module) => ({ default: module.AvailabilityPopover })),
);

export function AvailabilityButton() {
  const [isWanted, setWanted] = useState(false);
  return (
    <Suspense fallback={<AvailabilityIcon onClick={() => setWanted(true)} />}>
      <AvailabilityPopover isOpenAtFirst={isWanted} />
    </Suspense>
  );
}
