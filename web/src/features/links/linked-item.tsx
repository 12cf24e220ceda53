import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useTranslation } from '../../i18n/use-translation';
import { Unlink } from 'lucide-react';
import { Link as Anchor } from 'wouter';
import { itemQuery } from '../../api/items';
import { unlinkItem, type Link } from '../../api/links';
import type { Conversation } from '../../api/types';
import { ItemIcon } from '../../items/item-icon';
import { money } from '../../items/money';
import { itemPath } from '../../items/paths';
import { StageBar, useStages } from '../../items/stage-bar';
import { usePerson } from '../../items/use-person';
import { IconButton } from '../../ui/button';
import { tellRefusal } from '../../ui/conversation-acts';

interface LinkedItemProps {
  conversation: Conversation;
  link: Link;
  /** Linked a moment ago, here; it stands out for a second. */
  isNew: boolean;
}

export function LinkedItem({ conversation, link, isNew }: LinkedItemProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { type, item } = link;
  const unlink = () => {
    unlinkItem(cache, conversation.id, link).catch((problem: unknown) =>
      tellRefusal(problem, i18next.t('link.notUnlinked', { title: item.title }), unlink),
    );
  };
  return (
    <div className={`lk ${isNew ? 'lk-new' : ''}`}>
      <Anchor className="lk-a" href={itemPath(type, item.id)}>
        <span className="lk-t">
          <ItemIcon type={type} />
          <span className="trunc">{item.title}</span>
        </span>
        {type === 'deal' && <DealFacts id={item.id} />}
        {type === 'lead' && <LeadFacts id={item.id} />}
        {type === 'person' && <PersonFacts id={item.id} />}
      </Anchor>
      <IconButton
        className="ib-sm lk-x"
        label={t('link.unlink', { title: item.title })}
        onClick={unlink}
      >
        <Unlink className="i i14" />
      </IconButton>
    </div>
  );
}

function DealFacts({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: deal } = useQuery(itemQuery('deal', id));
  const { stages, reached } = useStages(deal);
  if (!deal) return <span className="lk-s">{t('crm.type.deal')}</span>;
  const state = deal.status === 'open' ? stages[reached]?.name : t(`deal.status.${deal.status}`);
  return (
    <>
      <span className="lk-s">
        <span className="trunc">{state}</span>
        <span>·</span>
        <span className="num">{money(deal.value, deal.currency)}</span>
      </span>
      <StageBar stages={stages} reached={reached} />
    </>
  );
}

function LeadFacts({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: lead } = useQuery(itemQuery('lead', id));
  const value = lead?.value && money(lead.value.amount, lead.value.currency);
  const words = [t('crm.type.lead'), lead?.is_archived && t('lead.archived'), value];
  return <span className="lk-s">{words.filter(Boolean).join(' · ')}</span>;
}

function PersonFacts({ id }: { id: string }) {
  const { t } = useTranslation();
  const { organization } = usePerson(id);
  const words = [t('crm.type.person'), organization?.name];
  return <span className="lk-s">{words.filter(Boolean).join(' · ')}</span>;
}
