import { useQuery } from '@tanstack/react-query';
import { itemQuery } from '../api/items';

/** The name of a person or an organization; empty for none, and until it is known. */
export function useItemName(
  type: 'person' | 'organization',
  id: number | null | undefined,
): string {
  const { data } = useQuery({ ...itemQuery(type, id ?? 0), enabled: Boolean(id) });
  return data?.name ?? '';
}
