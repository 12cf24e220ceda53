import type { ReactElement, ReactNode } from 'react';
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import './menu.css';

interface MenuProps {
  /** The button that opens it. */
  opener: ReactElement;
  side?: 'top' | 'bottom';
  align?: 'start' | 'end';
  /** How far it stands from its button, in pixels. */
  offset?: number;
  /** What stands above the items. */
  header?: ReactNode;
  onOpenChange?: (isOpen: boolean) => void;
  /** Its button was pressed before it was there. */
  isOpenAtFirst?: boolean;
  children: ReactNode;
}

export function Menu(props: MenuProps) {
  const {
    opener,
    side = 'top',
    align = 'start',
    offset = 6,
    header,
    onOpenChange,
    isOpenAtFirst = false,
    children,
  } = props;
  return (
    <Base.Root defaultOpen={isOpenAtFirst} onOpenChange={(isOpen) => onOpenChange?.(isOpen)}>
      <Base.Trigger render={opener} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={offset} className="pop-at">
          <Base.Popup className="pop">
            {header}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  icon: ReactNode;
  onChoose: () => void;
  /** The single key that does the same. */
  shortcut?: string;
  isDanger?: boolean;
  /** Why it cannot be chosen; it stands there all the same. */
  barred?: string | undefined;
  children: ReactNode;
}

export function MenuItem({ icon, onChoose, shortcut, isDanger, barred, children }: MenuItemProps) {
  const isBarred = barred !== undefined;
  return (
    <Base.Item
      className={`mi ${isDanger && !isBarred ? 'mi-d' : ''}`}
      disabled={isBarred}
      onClick={onChoose}
    >
      {icon}
      <span>
        {children}
        {barred && <span className="sub">{barred}</span>}
      </span>
      {shortcut && (
        <span className="keys" aria-hidden="true">
          <kbd>{shortcut}</kbd>
        </span>
      )}
    </Base.Item>
  );
}

interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** A few choices of which one holds. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="pop-h">{props.label}</Base.GroupLabel>
      <Base.RadioGroup value={props.value} onValueChange={props.onChoose}>
        {props.options.map(({ value, label }) => (
          <Base.RadioItem key={value} value={value} className="mi">
            <Base.RadioItemIndicator keepMounted className="mi-check">
              <Check className="i" />
            </Base.RadioItemIndicator>
            {label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

interface MenuCheckProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}

/** Something that can be on or off; the menu stays open. */
export function MenuCheck({ isOn, onChange, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem className="mi" checked={isOn} onCheckedChange={onChange}>
      <Base.CheckboxItemIndicator keepMounted className="mi-check">
        <Check className="i" />
      </Base.CheckboxItemIndicator>
      {children}
    </Base.CheckboxItem>
  );
}

export function MenuLine() {
  return <Base.Separator className="sep" />;
}
