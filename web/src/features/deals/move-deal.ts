import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { Deal } from '../../api/crm-types';
import type { Envelope } from '../../api/crm-client';
import { changeItem, itemsQuery } from '../../api/items';
import { tellRefusal } from '../../ui/conversation-acts';
import { openDeals } from './use-open-deals';

/** Puts a deal into another column at once, and back again if the server refuses. */
export function moveDeal(cache: QueryClient, deal: Deal, stageId: number): void {
  const show = (stage_id: number) =>
    cache.setQueryData<InfiniteData<Envelope<Deal[]>>>(
      itemsQuery('deal', openDeals(deal.pipeline_id)).queryKey,
      (lists) =>
        lists && {
          ...lists,
          pages: lists.pages.map((page) => ({
            ...page,
            data: page.data.map((each) => (each.id === deal.id ? { ...each, stage_id } : each)),
          })),
        },
    );
  show(stageId);
  changeItem(cache, 'deal', deal.id, { stage_id: stageId }).catch((problem: unknown) => {
    show(deal.stage_id);
    tellRefusal(problem, i18next.t('deal.notMoved', { title: deal.title }), () =>
      moveDeal(cache, deal, stageId),
    );
  });
}
