import { useSyncExternalStore } from 'react';
import type { ItemType } from '../api/crm-types';
import { Stored } from '../local/stored';
import type { Column } from './item-table';
import { useAddressed } from './use-addressed';

const chosen = new Stored<Partial<Record<ItemType, string>>>('parley.columns', {});

/**
 * Which columns a list shows: those that its address names, else those that were chosen last in
 * this browser, else all. The first one always stands.
 */
export function useColumns<Item>(type: ItemType, all: readonly Column<Item>[]) {
  const { get, put } = useAddressed();
  const kept = useSyncExternalStore(chosen.subscribe, () => chosen.get());
  const wanted = (get('columns') || kept[type])?.split('.');
  const [first, ...others] = all;
  const shown = others.filter(({ id }) => !wanted || wanted.includes(id));
  const choose = (id: string, isOn: boolean) => {
    const ids = others
      .filter((each) => (each.id === id ? isOn : shown.includes(each)))
      .map((each) => each.id);
    const words = ids.length === others.length ? '' : ids.join('.') || 'none';
    chosen.update((before) => ({ ...before, [type]: words }));
    put('columns', words);
  };
  return { columns: first ? [first, ...shown] : [], choices: others, choose };
}
