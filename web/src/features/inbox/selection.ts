import { createContext, useContext, useMemo, useState } from 'react';
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

/** The same object until something is selected or not any more: rows go by it. */
export function useMakeSelection(): Selection {
  const [{ ids, cursor }, choose] = useState<Chosen>(nothing);
  return useMemo(
    () => ({
      ids,
      cursor,
      toggle: (id) => choose((chosen) => toggled(chosen, id)),
      extendTo: (id) => choose((chosen) => extended(chosen, id)),
      step: (from, by) => choose((chosen) => stepped(chosen, from, by)),
      clear: () => choose(nothing),
    }),
    [ids, cursor],
  );
}

type Chosen = Pick<Selection, 'ids' | 'cursor'>;

const nothing: Chosen = { ids: new Set(), cursor: null };

function toggled({ ids }: Chosen, id: string): Chosen {
  return { ids: ids.has(id) ? without(ids, id) : new Set([...ids, id]), cursor: id };
}

function extended({ ids, cursor }: Chosen, id: string): Chosen {
  const order = listOrder();
  const [from, to] = [order.indexOf(cursor ?? id), order.indexOf(id)].sort((a, b) => a - b);
  const between = order.slice(Math.max(0, from ?? 0), (to ?? 0) + 1);
  return { ids: new Set([...ids, ...between]), cursor: id };
}

function stepped(chosen: Chosen, from: string | null, by: 1 | -1): Chosen {
  const { ids, cursor } = chosen;
  const order = listOrder();
  const at = order.indexOf(cursor ?? from ?? '');
  const start = order[at];
  const next = order[at + by];
  if (!start || !next) return chosen;
  // Going back over what was selected last takes it out again.
  const isBack = ids.has(next) && ids.has(start);
  return { ids: isBack ? without(ids, start) : new Set([...ids, start, next]), cursor: next };
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
