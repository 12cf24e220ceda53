import { PersonPage } from '../features/contacts/person-page';
import { NotesHistory } from '../features/notes/notes-history';
import { ItemLoader } from '../items/item-loader';

export function PersonScreen({ id }: { id: string }) {
  return (
    <ItemLoader key={id} type="person" id={id}>
      {(person) => (
        <PersonPage person={person}>
          <NotesHistory item={{ type: 'person', id: person.id }} since={person.add_time} />
        </PersonPage>
      )}
    </ItemLoader>
  );
}
