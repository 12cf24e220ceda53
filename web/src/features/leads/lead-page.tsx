import { useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useTranslation } from '../../i18n/use-translation';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Lead } from '../../api/crm-types';
import { itemQuery } from '../../api/items';
import { convertLead } from '../../api/leads';
import { DeleteItem } from '../../items/delete-item';
import { OrganizationCard, PersonCard } from '../../items/item-card';
import { ItemConversations } from '../../items/item-conversations';
import { ItemPage, SideSection } from '../../items/item-page';
import { money } from '../../items/money';
import { MoreMenu } from '../../items/more-menu';
import { OwnerMenu } from '../../items/owner-menu';
import { itemPath } from '../../items/paths';
import { useChange } from '../../items/use-change';
import { Button } from '../../ui/button';
import { tellRefusal } from '../../ui/conversation-acts';
import { MenuItem } from '../../ui/menu';
import { EditLead } from './edit-lead';
import { LeadFacts } from './lead-facts';

interface LeadPageProps {
  lead: Lead;
  /** Its history. */
  children: ReactNode;
}

export function LeadPage({ lead, children }: LeadPageProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const { id, title, value, person_id, organization_id, is_archived } = lead;
  const change = useChange('lead', id);
  const conversion = useConversion(lead);
  const { data: person } = useQuery({
    ...itemQuery('person', person_id ?? 0),
    enabled: Boolean(person_id),
  });
  const known = [value && money(value.amount, value.currency), person?.name].filter(Boolean);
  const close = () => setOpen(null);
  return (
    <ItemPage
      title={title}
      subtitle={known.join(' · ') || t('crm.type.lead')}
      label={t('lead.details')}
      actions={
        <>
          {is_archived && <span className="tag">{t('lead.archived')}</span>}
          <OwnerMenu ownerId={lead.owner_id} onChoose={(owner_id) => change({ owner_id })} />
          {is_archived ? (
            <Button onClick={() => change({ is_archived: false })}>
              <ArchiveRestore className="i" />
              {t('lead.unarchive')}
            </Button>
          ) : (
            <Button
              kind="primary"
              disabled={conversion.isPending}
              onClick={() => conversion.mutate()}
            >
              {t('lead.convert')}
            </Button>
          )}
          <MoreMenu type="lead" onEdit={() => setOpen('edit')} onDelete={() => setOpen('delete')}>
            {!is_archived && (
              <MenuItem
                icon={<Archive className="i" />}
                onChoose={() => change({ is_archived: true })}
              >
                {t('lead.archive')}
              </MenuItem>
            )}
          </MoreMenu>
        </>
      }
      side={
        <>
          <SideSection title={t('deal.summary')}>
            <LeadFacts lead={lead} />
          </SideSection>
          {person_id !== null && (
            <SideSection title={t('crm.type.person')}>
              <PersonCard id={person_id} />
            </SideSection>
          )}
          {organization_id !== null && (
            <SideSection title={t('crm.type.organization')}>
              <OrganizationCard id={organization_id} />
            </SideSection>
          )}
          <ItemConversations item={{ type: 'lead', id }} />
        </>
      }
    >
      {children}
      {open === 'edit' && <EditLead lead={lead} onClose={close} />}
      {open === 'delete' && <DeleteItem type="lead" id={id} title={title} onClose={close} />}
    </ItemPage>
  );
}

/** Makes a deal of the lead and goes there; links and notes come along (rule L7). */
function useConversion({ id }: Lead) {
  const cache = useQueryClient();
  const [, go] = useLocation();
  const conversion = useMutation({
    mutationFn: () => convertLead(cache, id),
    onSuccess: (dealId) => go(itemPath('deal', dealId), { replace: true }),
    onError: (problem) =>
      tellRefusal(problem, i18next.t('lead.notConverted'), () => conversion.mutate()),
  });
  return conversion;
}
