import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stagesQuery } from '../api/crm-lists';
import type { Deal } from '../api/crm-types';
import { DealPage } from '../features/deals/deal-page';
import { NotesHistory, type ItemEvent } from '../features/notes/notes-history';
import { ItemLoader } from '../items/item-loader';

export function DealScreen({ id }: { id: string }) {
  return (
    <ItemLoader key={id} type="deal" id={id}>
      {(deal) => (
        <DealPage deal={deal}>
          <DealHistory deal={deal} />
        </DealPage>
      )}
    </ItemLoader>
  );
}

function DealHistory({ deal }: { deal: Deal }) {
  return <NotesHistory item={{ type: 'deal', id: deal.id }} events={useDealEvents(deal)} />;
}

function useDealEvents(deal: Deal): ItemEvent[] {
  const { t } = useTranslation();
  const { data: stages = [] } = useQuery(stagesQuery);
  const stage = stages.find(({ id }) => id === deal.stage_id)?.name ?? '';
  const told: [string | null, string][] = [
    [deal.add_time, t('deal.event.created')],
    [deal.stage_change_time, t('deal.event.moved', { stage })],
    [deal.won_time, t('deal.event.won')],
    [deal.lost_time, t('deal.event.lost')],
  ];
  return told.flatMap(([at, words]) => (at ? [{ at, words }] : []));
}
