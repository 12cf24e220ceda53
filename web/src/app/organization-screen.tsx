import { useTranslation } from 'react-i18next';
import { OrganizationPage } from '../features/contacts/organization-page';
import { NotesHistory } from '../features/notes/notes-history';
import { ItemLoader } from '../items/item-loader';

export function OrganizationScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <ItemLoader key={id} type="organization" id={id}>
      {(organization) => (
        <OrganizationPage organization={organization}>
          <NotesHistory
            item={{ type: 'organization', id: organization.id }}
            events={[{ at: organization.add_time, words: t('crm.created.organization') }]}
          />
        </OrganizationPage>
      )}
    </ItemLoader>
  );
}
