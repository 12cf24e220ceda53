import { useTranslation } from 'react-i18next';
import { PersonPage } from '../features/contacts/person-page';
import { NotesHistory } from '../features/notes/notes-history';
import { ItemLoader } from '../items/item-loader';

export function PersonScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <ItemLoader key={id} type="person" id={id}>
      {(person) => (
        <PersonPage person={person}>
          <NotesHistory
            item={{ type: 'person', id: person.id }}
            events={[{ at: person.add_time, words: t('crm.created.person') }]}
          />
        </PersonPage>
      )}
    </ItemLoader>
  );
}
