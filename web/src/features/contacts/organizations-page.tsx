import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import type { Organization } from '../../api/crm-types';
import { dateWords } from '../../items/day-and-time';
import { ItemTable, type Column } from '../../items/item-table';
import { ListPage } from '../../items/list-page';
import { cursorOrders, ListTools } from '../../items/list-tools';
import { OwnerName } from '../../items/owner-name';
import { itemPath } from '../../items/paths';
import { Button } from '../../ui/button';
import { EditOrganization } from './edit-organization';
import { KindSwitch } from './kind-switch';

export function OrganizationsPage() {
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const columns: Column<Organization>[] = [
    {
      name: t('crm.name'),
      cell: ({ id, name }) => <Link href={itemPath('organization', id)}>{name}</Link>,
    },
    { name: t('crm.address'), cell: ({ address }) => address?.value },
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
          {t('crm.new.organization')}
        </Button>
      }
    >
      <ListTools
        type="organization"
        orders={cursorOrders}
        filters={<KindSwitch current="organization" />}
      >
        {(query) => (
          <ItemTable
            type="organization"
            query={query}
            columns={columns}
            none={t('crm.noneYet.organization')}
          />
        )}
      </ListTools>
      {isMaking && <EditOrganization onClose={() => setMaking(false)} />}
    </ListPage>
  );
}
