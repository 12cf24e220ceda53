import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import type { Deal } from '../../api/crm-types';
import { itemQuery } from '../../api/items';
import { DeleteItem } from '../../items/delete-item';
import { ItemConversations } from '../../items/item-conversations';
import { OrganizationCard, PersonCard } from '../../items/item-card';
import { ItemPage, SideSection } from '../../items/item-page';
import { money } from '../../items/money';
import { MoreMenu } from '../../items/more-menu';
import { OwnerMenu } from '../../items/owner-menu';
import { useChange } from '../../items/use-change';
import { DealFacts } from './deal-facts';
import { DealOutcome } from './deal-outcome';
import { EditDeal } from './edit-deal';
import { PipelineBar } from './pipeline-bar';

interface DealPageProps {
  deal: Deal;
  /** Its history. */
  children: ReactNode;
}

export function DealPage({ deal, children }: DealPageProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const change = useChange('deal', deal.id);
  const subtitle = useSubtitle(deal);
  const close = () => setOpen(null);
  return (
    <ItemPage
      title={deal.title}
      subtitle={subtitle}
      label={t('deal.details')}
      actions={
        <>
          <OwnerMenu ownerId={deal.owner_id} onChoose={(owner_id) => change({ owner_id })} />
          <DealOutcome deal={deal} onChange={change} />
          <MoreMenu type="deal" onEdit={() => setOpen('edit')} onDelete={() => setOpen('delete')} />
        </>
      }
      progress={<PipelineBar deal={deal} onChoose={(stage_id) => change({ stage_id })} />}
      side={
        <>
          <SideSection title={t('deal.summary')}>
            <DealFacts deal={deal} />
          </SideSection>
          {deal.person_id !== null && (
            <SideSection title={t('crm.type.person')}>
              <PersonCard id={deal.person_id} />
            </SideSection>
          )}
          {deal.org_id !== null && (
            <SideSection title={t('crm.type.organization')}>
              <OrganizationCard id={deal.org_id} />
            </SideSection>
          )}
          <ItemConversations item={{ type: 'deal', id: deal.id }} />
        </>
      }
    >
      {children}
      {open === 'edit' && <EditDeal deal={deal} onClose={close} />}
      {open === 'delete' && (
        <DeleteItem type="deal" id={deal.id} title={deal.title} onClose={close} />
      )}
    </ItemPage>
  );
}

function useSubtitle({ value, currency, person_id, org_id }: Deal): string {
  const { data: person } = useQuery({
    ...itemQuery('person', person_id ?? 0),
    enabled: Boolean(person_id),
  });
  const { data: organization } = useQuery({
    ...itemQuery('organization', org_id ?? 0),
    enabled: Boolean(org_id),
  });
  return [money(value, currency), person?.name, organization?.name].filter(Boolean).join(' · ');
}
