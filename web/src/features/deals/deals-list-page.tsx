import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { stagesQuery } from '../../api/crm-lists';
import { itemColumns, titleColumn } from '../../items/item-columns';
import { ItemList } from '../../items/item-list';
import { AddressedSelect } from '../../items/list-tools';
import { money } from '../../items/money';
import { ItemName } from '../../items/owner-name';
import { useAddressed } from '../../items/use-addressed';
import { EditDeal } from './edit-deal';
import { ViewSwitch } from './view-switch';

const statuses = ['open', 'won', 'lost'] as const;

/** All deals, those that are over too. */
export function DealsListPage() {
  const { t } = useTranslation();
  const { data: stages = [] } = useQuery(stagesQuery);
  const status = useAddressed().get('status');
  const options = statuses.map((value) => ({ value, label: t(`deal.status.${value}`) }));
  return (
    <ItemList
      type="deal"
      title={t('nav.deals')}
      query={status ? { status } : {}}
      filters={
        <>
          <AddressedSelect
            name="status"
            label={t('deal.state')}
            options={[{ value: '', label: t('deal.anyState') }, ...options]}
          />
          <ViewSwitch current="list" />
        </>
      }
      form={(onClose) => <EditDeal onClose={onClose} />}
      columns={[
        titleColumn('deal'),
        {
          id: 'stage',
          name: t('crm.stage'),
          cell: ({ stage_id, status: state }) =>
            state === 'open'
              ? stages.find(({ id }) => id === stage_id)?.name
              : t(`deal.status.${state}`),
        },
        {
          id: 'value',
          name: t('crm.value'),
          cell: ({ value, currency }) => money(value, currency),
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
          cell: ({ org_id }) => <ItemName type="organization" id={org_id} />,
        },
        ...itemColumns(),
      ]}
    />
  );
}
