import i18next from 'i18next';
import { Link } from 'wouter';
import type { ItemType } from '../api/crm-types';
import { dateWords } from './day-and-time';
import type { Column } from './item-table';
import { OwnerName } from './owner-name';
import { itemPath } from './paths';

interface Titled {
  id: number | string;
  name?: string;
  title?: string;
}

interface Kept {
  owner_id: number;
  add_time: string;
  update_time: string;
}

/** The first column: the name of an item, leading to its page. */
export function titleColumn(type: ItemType): Column<Titled> {
  const isTitled = type === 'lead' || type === 'deal';
  return {
    id: 'title',
    name: i18next.t(isTitled ? 'crm.title' : 'crm.name'),
    cell: ({ id, name, title }) => <Link href={itemPath(type, id)}>{title ?? name}</Link>,
  };
}

/** The last columns, which all items have. */
export function itemColumns(): Column<Kept>[] {
  return [
    {
      id: 'owner',
      name: i18next.t('crm.owner'),
      isOptional: true,
      cell: ({ owner_id }) => <OwnerName id={owner_id} />,
    },
    {
      id: 'added',
      name: i18next.t('crm.added'),
      isOptional: true,
      cell: ({ add_time }) => dateWords(add_time),
    },
    {
      id: 'changed',
      name: i18next.t('crm.changed'),
      isOptional: true,
      cell: ({ update_time }) => dateWords(update_time),
    },
  ];
}
