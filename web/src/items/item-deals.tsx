import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { Link } from 'wouter';
import type { Deal } from '../api/crm-types';
import { itemsQuery } from '../api/items';
import { ItemIcon } from './item-icon';
import { SideSection } from './item-page';
import { money } from './money';
import { itemPath } from './paths';
import { StageBar, useStages } from './stage-bar';

/** The deals of a person or an organization. */
export function ItemDeals({ of, id }: { of: 'person_id' | 'org_id'; id: number }) {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(itemsQuery('deal', { [of]: id, limit: 50 }));
  const deals = data?.pages.flatMap((page) => page.data) ?? [];
  if (deals.length === 0) return null;
  return (
    <SideSection title={t('crm.types.deal')}>
      {deals.map((deal) => (
        <DealCard key={deal.id} deal={deal} />
      ))}
    </SideSection>
  );
}

function DealCard({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const { stages, reached } = useStages(deal);
  const { status, title, value, currency } = deal;
  const state = status === 'open' ? stages[reached]?.name : t(`deal.status.${status}`);
  return (
    <Link className="cv" href={itemPath('deal', deal.id)}>
      <span className="cv-t">
        <ItemIcon type="deal" />
        <span className="trunc">{title}</span>
      </span>
      <p className="cv-s num">
        {state} · {money(value, currency)}
      </p>
      <StageBar stages={stages} reached={reached} />
    </Link>
  );
}
