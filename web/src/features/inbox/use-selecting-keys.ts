import { useIntent } from '../../ui/intents';
import type { Selection } from './selection';

/** Keys select the row that has the focus, else the open conversation. */
export function useSelectingKeys(selection: Selection, openId: string | null): void {
  const here = () => focusedRow() ?? openId;
  useIntent('select', () => {
    const id = here();
    if (id) selection.toggle(id);
  });
  useIntent('select-down', () => selection.step(here(), 1));
  useIntent('select-up', () => selection.step(here(), -1));
}

function focusedRow(): string | null {
  const row = document.activeElement?.closest<HTMLElement>('.ci-row');
  return row?.dataset.id ?? null;
}
