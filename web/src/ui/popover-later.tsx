import { cloneElement, type ReactElement } from 'react';
import { later } from './later';
import type { PopoverProps } from './popover';

// With the library under it, after the first paint.
const Popover = later(() => import('./popover').then((module) => module.Popover));

/**
 * A popover for the first screen, opened and closed by who shows it: its button stands there at once,
 * and a press on it counts, whenever the rest comes.
 */
export function PopoverLater(props: PopoverProps) {
  const opener = props.opener as ReactElement<{ onClick?: () => void }>;
  return (
    <Popover
      meanwhile={cloneElement(opener, { onClick: () => props.onOpenChange?.(true) })}
      {...props}
    />
  );
}
