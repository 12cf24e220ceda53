import { useQueryClient } from '@tanstack/react-query';
import { searchQuery, sectionKey, type ConversationPages } from '../../api/conversations';
import type { Finding } from '../../api/finding';
import { usePreferences } from '../../api/preferences';
import { sectionNames } from '../../api/types';
import { useListOrder } from '../../ui/list-order';

/** Keeps the order of the rows at hand for whoever walks through them. */
export function useKeptOrder(finding: Finding): void {
  const cache = useQueryClient();
  const { foldedSections } = usePreferences();
  useListOrder(() => {
    const keys = finding.q
      ? [searchQuery(finding).queryKey]
      : sectionNames
          .filter((section) => !foldedSections.includes(section))
          .map((section) => sectionKey(section, finding.filter));
    return keys
      .flatMap((key) => cache.getQueryData<ConversationPages>(key)?.pages ?? [])
      .flatMap(({ items }) => items.map(({ id }) => id));
  });
}
