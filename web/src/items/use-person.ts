import { useQuery } from '@tanstack/react-query';
import { itemQuery } from '../api/items';

/** A person and where they belong; nothing without an id, and until they are known. */
export function usePerson(id: string | number | undefined) {
  const { data: person } = useQuery({ ...itemQuery('person', id ?? ''), enabled: Boolean(id) });
  const { data: organization } = useQuery({
    ...itemQuery('organization', person?.org_id ?? ''),
    enabled: Boolean(person?.org_id),
  });
  return { person, organization };
}
