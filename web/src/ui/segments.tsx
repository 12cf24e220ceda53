import type { ReactNode } from 'react';
import { Tabs } from '@base-ui/react/tabs';
import './segments.css';

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
  /** What belongs to the chosen one. */
  children: ReactNode;
}

/** A few views of one thing, side by side in a row, of which one is shown below. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, value, options, onChoose, children } = props;
  return (
    <Tabs.Root value={value} onValueChange={(chosen) => onChoose(chosen as Value)}>
      <Tabs.List className="seg" aria-label={label} activateOnFocus>
        {options.map((option) => (
          <Tabs.Tab key={option.value} value={option.value}>
            {option.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel key={value} value={value} className="seg-p">
        {children}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
