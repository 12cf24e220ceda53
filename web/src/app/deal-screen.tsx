import { DealPage } from '../features/deals/deal-page';
import { NotesHistory } from '../features/notes/notes-history';
import { ItemLoader } from '../items/item-loader';

export function DealScreen({ id }: { id: string }) {
  return (
    <ItemLoader key={id} type="deal" id={id}>
      {(deal) => (
        <DealPage deal={deal}>
          <NotesHistory item={{ type: 'deal', id: deal.id }} since={deal.add_time} />
        </DealPage>
      )}
    </ItemLoader>
  );
}
