import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { leadLabelsQuery } from '../../api/crm-lists';
import type { Lead } from '../../api/crm-types';
import { dateWords } from '../../items/day-and-time';
import { Facts } from '../../items/item-page';
import { LabelTag } from '../../items/label-tag';
import { money } from '../../items/money';
import { useChange } from '../../items/use-change';
import './labels.css';

export function LeadFacts({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const { value, expected_close_date: closing } = lead;
  return (
    <>
      <Facts
        facts={[
          [t('crm.value'), value && money(value.amount, value.currency)],
          [t('deal.closeDate'), closing && dateWords(closing)],
          [t('lead.source'), lead.source_name],
          [t('crm.added'), dateWords(lead.add_time)],
        ]}
      />
      <LabelChoice lead={lead} />
    </>
  );
}

/** The company's labels; those that are pressed are the lead's. */
function LabelChoice({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const { data: labels = [] } = useQuery(leadLabelsQuery);
  const change = useChange('lead', lead.id);
  const { label_ids: own } = lead;
  return (
    <div className="labels" role="group" aria-label={t('lead.labels')}>
      {labels.map((label) => {
        const isOn = own.includes(label.id);
        const others = own.filter((id) => id !== label.id);
        return (
          <button
            key={label.id}
            type="button"
            aria-pressed={isOn}
            disabled={lead.is_archived}
            onClick={() => change({ label_ids: isOn ? others : [...own, label.id] })}
          >
            <LabelTag label={label} isQuiet={!isOn} />
          </button>
        );
      })}
    </div>
  );
}
