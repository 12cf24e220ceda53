import { useTranslation } from '../../i18n/use-translation';
import type { Deal } from '../../api/crm-types';
import { dateWords } from '../../items/day-and-time';
import { Facts } from '../../items/item-page';
import { money } from '../../items/money';

export function DealFacts({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const { value, currency, expected_close_date: closing, probability, lost_reason } = deal;
  return (
    <Facts
      facts={[
        [t('crm.value'), money(value, currency)],
        [t('deal.closeDate'), closing && dateWords(closing)],
        [t('deal.probability'), typeof probability === 'number' ? `${probability}%` : null],
        [t('deal.wonOn'), deal.won_time && dateWords(deal.won_time)],
        [t('deal.lostOn'), deal.lost_time && dateWords(deal.lost_time)],
        [t('deal.lostReason'), lost_reason],
        [t('crm.added'), dateWords(deal.add_time)],
      ]}
    />
  );
}
