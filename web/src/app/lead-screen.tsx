import { LeadPage } from '../features/leads/lead-page';
import { NotesHistory } from '../features/notes/notes-history';
import { ItemLoader } from '../items/item-loader';

export function LeadScreen({ id }: { id: string }) {
  return (
    <ItemLoader key={id} type="lead" id={id}>
      {(lead) => (
        <LeadPage lead={lead}>
          <NotesHistory item={{ type: 'lead', id: lead.id }} since={lead.add_time} />
        </LeadPage>
      )}
    </ItemLoader>
  );
}
