import { createContext, useContext, useState } from 'react';
import { listOrder } from '../../ui/list-order';

/** The conversations that are chosen for what is done to many at once. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Where keys go on selecting from; its row has the focus. */
  cursor: string | null;
  toggle: (id: string) => void;
  /** Selects all from the one that was chosen last to this one. */
  extendTo: (id: string) => void;
  /** Selects the one below or above the cursor too. */
  step: (from: string | null, by: 1 | -1) => void;
  clear: () => void;
}

const none: ReadonlySet<string> = new Set();

export function useMakeSelection(): Selection {
  const [ids, setIds] = useState(none);
  const [cursor, setCursor] = useState<string | null>(null);
  const toggle = (id: string) => {
    setIds(ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]));
    setCursor(id);
  };
  const extendTo = (id: string) => {
    const order = listOrder();
    const [from, to] = [order.indexOf(cursor ?? id), order.indexOf(id)].sort((a, b) => a - b);
    setIds(new Set([...ids, ...order.slice(Math.max(0, from ?? 0), (to ?? 0) + 1)]));
    setCursor(id);
  };
  const step = (from: string | null, by: 1 | -1) => {
    const order = listOrder();
    const at = order.indexOf(cursor ?? from ?? '');
    const start = order[at];
    const next = order[at + by];
    if (!start || !next) return;
    // Going back over what was selected last takes it out again.
    setIds(ids.has(next) && ids.has(start) ? without(ids, start) : new Set([...ids, start, next]));
    setCursor(next);
  };
  const clear = () => {
    setIds(none);
    setCursor(null);
  };
  return { ids, cursor, toggle, extendTo, step, clear };
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((each) => each !== id));
}

export const SelectionContext = createContext<Selection | null>(null);

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('Not in the list');
  return selection;
}
