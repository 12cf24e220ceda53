import { useTranslation } from 'react-i18next';
import { LeadPage } from '../features/leads/lead-page';
import { NotesHistory } from '../features/notes/notes-history';
import { ItemLoader } from '../items/item-loader';

export function LeadScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <ItemLoader key={id} type="lead" id={id}>
      {(lead) => (
        <LeadPage lead={lead}>
          <NotesHistory
            item={{ type: 'lead', id: lead.id }}
            events={[{ at: lead.add_time, words: t('crm.created.lead') }]}
          />
        </LeadPage>
      )}
    </ItemLoader>
  );
}
