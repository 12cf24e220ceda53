import { useQuery } from '@tanstack/react-query';
import { crmUsersQuery } from '../api/crm-lists';
import { useItemName } from './use-item-name';

export function OwnerName({ id }: { id: number }) {
  const { data: users = [] } = useQuery(crmUsersQuery);
  return users.find((user) => user.id === id)?.name ?? '';
}

export function ItemName(props: { type: 'person' | 'organization'; id: number | null }) {
  return useItemName(props.type, props.id);
}
