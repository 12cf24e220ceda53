import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { CircleDollarSign, Target, UserRound, type LucideIcon } from 'lucide-react';
import { navigate } from 'wouter/use-browser-location';
import { searchItemsQuery } from '../../api/crm-lists';
import type { FoundItem, ItemType } from '../../api/crm-types';
import { itemPath } from '../../items/paths';
import type { Entry } from './use-palette-entries';

const icons = { person: UserRound, lead: Target, deal: CircleDollarSign } satisfies Partial<
  Record<ItemType, LucideIcon>
>;
const types = Object.keys(icons) as (keyof typeof icons)[];
const mostOfEach = 4;

/** The persons, leads and deals that words find, in this order; none until `isReady`. */
export function useFoundItems(words: string, isReady: boolean): Entry[] {
  const found = useQueries({
    queries: types.map((type) => ({
      ...searchItemsQuery(type, words, mostOfEach),
      placeholderData: keepPreviousData,
    })),
  });
  if (!isReady || found.some(({ isPending }) => isPending)) return [];
  return found.flatMap(({ data = [] }, index) => {
    const type = types[index];
    return type ? data.map((item) => itemEntry(type, item)) : [];
  });
}

function itemEntry(type: keyof typeof icons, item: FoundItem): Entry {
  const path = itemPath(type, item.id);
  const detail = item.organization?.name ?? item.person?.name;
  return {
    id: `${type}-${item.id}`,
    icon: icons[type],
    label: item.name ?? item.title ?? '',
    ...(detail ? { detail } : {}),
    path,
    run: () => navigate(path),
  };
}
