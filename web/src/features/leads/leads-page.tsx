import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import { leadLabelsQuery } from '../../api/crm-lists';
import type { Lead } from '../../api/crm-types';
import { dateWords } from '../../items/day-and-time';
import { ItemTable, type Column } from '../../items/item-table';
import { LabelTag } from '../../items/label-tag';
import { ListPage } from '../../items/list-page';
import { ListTools, offsetOrders } from '../../items/list-tools';
import { money } from '../../items/money';
import { ItemName, OwnerName } from '../../items/owner-name';
import { itemPath } from '../../items/paths';
import { Button } from '../../ui/button';
import { NewLead } from './new-lead';

/** The leads inbox: what may become a deal. */
export function LeadsPage() {
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const [part, setPart] = useState('');
  const { data: labels = [] } = useQuery(leadLabelsQuery);
  const columns: Column<Lead>[] = [
    {
      name: t('crm.title'),
      cell: ({ id, title }) => <Link href={itemPath('lead', id)}>{title}</Link>,
    },
    {
      name: t('lead.labels'),
      cell: ({ label_ids }) =>
        labels
          .filter(({ id }) => label_ids.includes(id))
          .map((label) => <LabelTag key={label.id} label={label} />),
    },
    {
      name: t('crm.type.person'),
      isOptional: true,
      cell: ({ person_id }) => <ItemName type="person" id={person_id} />,
    },
    {
      name: t('crm.value'),
      isOptional: true,
      cell: ({ value }) => value && money(value.amount, value.currency),
    },
    {
      name: t('crm.owner'),
      isOptional: true,
      cell: ({ owner_id }) => <OwnerName id={owner_id} />,
    },
    { name: t('crm.added'), isOptional: true, cell: ({ add_time }) => dateWords(add_time) },
  ];
  return (
    <ListPage
      title={t('nav.leadsInbox')}
      actions={
        <Button kind="primary" onClick={() => setMaking(true)}>
          <Plus className="i" />
          {t('crm.new.lead')}
        </Button>
      }
    >
      <ListTools
        type="lead"
        orders={offsetOrders}
        filters={
          <select
            className="inp sel"
            aria-label={t('lead.which')}
            value={part}
            onChange={(event) => setPart(event.target.value)}
          >
            <option value="">{t('lead.inInbox')}</option>
            <option value="/archived">{t('lead.archived')}</option>
          </select>
        }
      >
        {(query) => (
          <ItemTable
            type="lead"
            part={part}
            query={query}
            columns={columns}
            none={t('crm.noneYet.lead')}
          />
        )}
      </ListTools>
      {isMaking && <NewLead onClose={() => setMaking(false)} />}
    </ListPage>
  );
}
