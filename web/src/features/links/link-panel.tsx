import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Plus } from 'lucide-react';
import { conversationQuery } from '../../api/conversations';
import type { Link, LinkedType } from '../../api/links';
import type { Conversation } from '../../api/types';
import { ItemIcon } from '../../items/item-icon';
import { useIntent } from '../../ui/intents';
import { ConversationNotes } from './conversation-notes';
import { LinkDialog } from './link-dialog';
import { LinkedItem } from './linked-item';
import { Suggestion } from './suggestion';
import './links.css';

const types = ['person', 'lead', 'deal'] as const;

/** What a conversation is tied to, and the ways to tie it to more. */
export function LinkPanel({ conversationId }: { conversationId: string }) {
  const { data } = useQuery(conversationQuery(useQueryClient(), conversationId));
  return data ? <Links conversation={data} /> : null;
}

function Links({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<LinkedType | null>(null);
  const [newest, setNewest] = useState<string | null>(null);
  const { links } = conversation;
  useIntent('link', () => setOpen('person'));
  const onLinked = (link: Link) => {
    setOpen(null);
    setNewest(link.id);
  };
  return (
    <>
      <section className="pn-s">
        <h3>{t('link.create')}</h3>
        <div className="mk">
          {types.map((type) => (
            <button key={type} type="button" aria-haspopup="dialog" onClick={() => setOpen(type)}>
              <span className="r">
                <ItemIcon type={type} />
                <Plus className="i i12" />
              </span>
              {t(`crm.type.${type}`)}
            </button>
          ))}
        </div>
      </section>
      <section className="pn-s">
        <h3>{t('link.linked')}</h3>
        <Suggestion conversation={conversation} onLinked={onLinked} />
        {links.map((link) => (
          <LinkedItem
            key={link.id}
            conversation={conversation}
            link={link}
            isNew={link.id === newest}
          />
        ))}
        {links.length === 0 && <p className="lk-none">{t('link.none')}</p>}
      </section>
      <ConversationNotes conversation={conversation} />
      {open && (
        <LinkDialog
          type={open}
          conversation={conversation}
          onClose={() => setOpen(null)}
          onLinked={onLinked}
        />
      )}
    </>
  );
}
