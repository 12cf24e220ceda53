import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { leadLabelsQuery } from '../../api/crm-lists';
import { itemColumns, titleColumn } from '../../items/item-columns';
import { ItemList } from '../../items/item-list';
import { LabelTag } from '../../items/label-tag';
import { AddressedSelect } from '../../items/list-tools';
import { money } from '../../items/money';
import { ItemName } from '../../items/owner-name';
import { useAddressed } from '../../items/use-addressed';
import { EditLead } from './edit-lead';

/** The leads inbox: what may become a deal. */
export function LeadsPage() {
  const { t } = useTranslation();
  const isArchived = useAddressed().get('which') === 'archived';
  const { data: labels = [] } = useQuery(leadLabelsQuery);
  const which = [
    { value: '', label: t('lead.inInbox') },
    { value: 'archived', label: t('lead.archived') },
  ];
  return (
    <ItemList
      type="lead"
      title={t('nav.leadsInbox')}
      part={isArchived ? '/archived' : ''}
      exported={{ archived: isArchived ? 1 : 0 }}
      filters={<AddressedSelect name="which" label={t('lead.which')} options={which} />}
      form={(onClose) => <EditLead onClose={onClose} />}
      columns={[
        titleColumn('lead'),
        {
          id: 'labels',
          name: t('lead.labels'),
          cell: ({ label_ids }) =>
            labels
              .filter(({ id }) => label_ids.includes(id))
              .map((label) => <LabelTag key={label.id} label={label} />),
        },
        {
          id: 'person',
          name: t('crm.type.person'),
          isOptional: true,
          cell: ({ person_id }) => <ItemName type="person" id={person_id} />,
        },
        {
          id: 'organization',
          name: t('crm.type.organization'),
          isOptional: true,
          cell: ({ organization_id }) => <ItemName type="organization" id={organization_id} />,
        },
        {
          id: 'value',
          name: t('crm.value'),
          isOptional: true,
          cell: ({ value }) => value && money(value.amount, value.currency),
        },
        ...itemColumns(),
      ]}
    />
  );
}
