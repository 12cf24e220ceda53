import { OrganizationPage } from '../features/contacts/organization-page';
import { NotesHistory } from '../features/notes/notes-history';
import { ItemLoader } from '../items/item-loader';

export function OrganizationScreen({ id }: { id: string }) {
  return (
    <ItemLoader key={id} type="organization" id={id}>
      {(organization) => (
        <OrganizationPage organization={organization}>
          <NotesHistory
            item={{ type: 'organization', id: organization.id }}
            since={organization.add_time}
          />
        </OrganizationPage>
      )}
    </ItemLoader>
  );
}
