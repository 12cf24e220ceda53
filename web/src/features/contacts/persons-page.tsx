import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import type { Person } from '../../api/crm-types';
import { dateWords } from '../../items/day-and-time';
import { ItemTable, type Column } from '../../items/item-table';
import { ListPage } from '../../items/list-page';
import { cursorOrders, ListTools } from '../../items/list-tools';
import { ItemName, OwnerName } from '../../items/owner-name';
import { itemPath } from '../../items/paths';
import { Button } from '../../ui/button';
import { EditPerson } from './edit-person';
import { KindSwitch } from './kind-switch';

export function PersonsPage() {
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const columns: Column<Person>[] = [
    {
      name: t('crm.name'),
      cell: ({ id, name }) => <Link href={itemPath('person', id)}>{name}</Link>,
    },
    {
      name: t('crm.type.organization'),
      isOptional: true,
      cell: ({ org_id }) => <ItemName type="organization" id={org_id} />,
    },
    { name: t('crm.phone'), cell: ({ phones }) => phones[0]?.value },
    { name: t('crm.email'), isOptional: true, cell: ({ emails }) => emails[0]?.value },
    {
      name: t('crm.owner'),
      isOptional: true,
      cell: ({ owner_id }) => <OwnerName id={owner_id} />,
    },
    { name: t('crm.added'), isOptional: true, cell: ({ add_time }) => dateWords(add_time) },
  ];
  return (
    <ListPage
      title={t('nav.contacts')}
      actions={
        <Button kind="primary" onClick={() => setMaking(true)}>
          <Plus className="i" />
          {t('crm.new.person')}
        </Button>
      }
    >
      <ListTools type="person" orders={cursorOrders} filters={<KindSwitch current="person" />}>
        {(query) => (
          <ItemTable type="person" query={query} columns={columns} none={t('crm.noneYet.person')} />
        )}
      </ListTools>
      {isMaking && <EditPerson onClose={() => setMaking(false)} />}
    </ListPage>
  );
}
