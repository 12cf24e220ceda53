import { useEffect, useId, useState, type KeyboardEvent } from 'react';

export interface Option {
  id: string;
  isDisabled?: boolean;
}

export interface Listbox<Each extends Option> {
  /** The id of the list, for `aria-controls`. */
  id: string;
  active: Each | null;
  idOf: (option: Each) => string;
  point: (option: Each) => void;
  /** Takes the arrow keys and Enter; tells whether it did. */
  onKey: (event: KeyboardEvent) => boolean;
}

/**
 * A list that is walked through from a field, which keeps the focus. The arrows leave out what is
 * disabled, and go round at the ends.
 */
export function useListbox<Each extends Option>(
  options: readonly Each[],
  onChoose: (option: Each) => void,
): Listbox<Each> {
  const id = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const enabled = options.filter(({ isDisabled }) => !isDisabled);
  const place = Math.max(
    0,
    enabled.findIndex((option) => option.id === activeId),
  );
  const active = enabled[place] ?? null;
  const idOf = (option: Each) => `${id}-${option.id}`;
  const activeElement = active && idOf(active);
  useEffect(() => {
    if (activeElement)
      document.getElementById(activeElement)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeElement]);
  const step = (by: number) => {
    const next = enabled[(place + by + enabled.length) % enabled.length];
    if (next) setActiveId(next.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!active || event.nativeEvent.isComposing) return false;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onChoose(active);
    else return false;
    event.preventDefault();
    return true;
  };
  return { id, active, idOf, point: (option) => setActiveId(option.id), onKey };
}
