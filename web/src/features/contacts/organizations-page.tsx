import { useTranslation } from '../../i18n/use-translation';
import { itemColumns, titleColumn } from '../../items/item-columns';
import { ItemList } from '../../items/item-list';
import { EditOrganization } from './edit-organization';
import { KindSwitch } from './kind-switch';

export function OrganizationsPage() {
  const { t } = useTranslation();
  return (
    <ItemList
      type="organization"
      title={t('nav.contacts')}
      filters={<KindSwitch current="organization" />}
      form={(onClose) => <EditOrganization onClose={onClose} />}
      columns={[
        titleColumn('organization'),
        { id: 'address', name: t('crm.address'), cell: ({ address }) => address?.value },
        ...itemColumns(),
      ]}
    />
  );
}
