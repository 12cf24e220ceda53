import type { ReactElement, ReactNode } from 'react';
import { Popover as Base } from '@base-ui/react/popover';
import './menu.css';

export interface PopoverProps {
  /** The button that opens it. */
  opener: ReactElement;
  label: string;
  /** Where it is opened and closed from outside too. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Its button was pressed before it was there. */
  isOpenAtFirst?: boolean;
  className?: string;
  children: ReactNode;
}

/** A small window that hangs on its button. */
export function Popover({
  opener,
  label,
  isOpen,
  onOpenChange,
  isOpenAtFirst = false,
  className,
  children,
}: PopoverProps) {
  const control = isOpen === undefined ? { defaultOpen: isOpenAtFirst } : { open: isOpen };
  return (
    <Base.Root {...control} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={opener} />
      <Base.Portal>
        <Base.Positioner side="bottom" align="start" sideOffset={6} className="pop-at">
          <Base.Popup className={`pop ${className ?? ''}`} aria-label={label}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
