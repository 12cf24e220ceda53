import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { Items, ItemType } from '../api/crm-types';
import { changeItem } from '../api/items';
import { tellRefusal } from '../ui/conversation-acts';

/** Changes an item at once; when the server refuses, it is as before and a toast says so. */
export function useChange<Type extends ItemType>(type: Type, id: string | number) {
  const cache = useQueryClient();
  const change = (to: Partial<Items[Type]>) => {
    changeItem(cache, type, id, to).catch((problem: unknown) => {
      const reason = problem instanceof Error ? ` ${problem.message}` : '';
      tellRefusal(problem, i18next.t('crm.notChanged') + reason, () => change(to));
    });
  };
  return change;
}
