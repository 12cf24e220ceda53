import { memo, useState } from 'react';
import { later } from '../../ui/later';
import { AvailabilityIcon } from './availability-icon';

// With the library under it, after the first paint.
const AvailabilityPopover = later(() =>
  import('./availability-popover').then((module) => module.AvailabilityPopover),
);

export const AvailabilityButton = memo(function AvailabilityButton() {
  const [isWanted, setWanted] = useState(false);
  return (
    <AvailabilityPopover
      meanwhile={<AvailabilityIcon onClick={() => setWanted(true)} />}
      isOpenAtFirst={isWanted}
    />
  );
});
