import { useTranslation } from '../../i18n/use-translation';
import { itemColumns, titleColumn } from '../../items/item-columns';
import { ItemList } from '../../items/item-list';
import { ItemName } from '../../items/owner-name';
import { EditPerson } from './edit-person';
import { KindSwitch } from './kind-switch';

export function PersonsPage() {
  const { t } = useTranslation();
  return (
    <ItemList
      type="person"
      title={t('nav.contacts')}
      filters={<KindSwitch current="person" />}
      form={(onClose) => <EditPerson onClose={onClose} />}
      columns={[
        titleColumn('person'),
        {
          id: 'organization',
          name: t('crm.type.organization'),
          isOptional: true,
          cell: ({ org_id }) => <ItemName type="organization" id={org_id} />,
        },
        { id: 'phone', name: t('crm.phone'), cell: ({ phones }) => phones[0]?.value },
        {
          id: 'email',
          name: t('crm.email'),
          isOptional: true,
          cell: ({ emails }) => emails[0]?.value,
        },
        ...itemColumns(),
      ]}
    />
  );
}
