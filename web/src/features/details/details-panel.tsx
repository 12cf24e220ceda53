import { useEffect, useRef, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { PanelRight } from 'lucide-react';
import { conversationQuery } from '../../api/conversations';
import { IconButton } from '../../ui/button';
import { ContactCard } from './contact-card';
import './details.css';

interface DetailsPanelProps {
  conversationId: string;
  /** Opened by hand, perhaps over the thread; it takes the focus then. */
  isOpen: boolean;
  onHide: () => void;
  /** What stands below the customer. */
  children?: ReactNode;
}

/** Who the customer is, and what else belongs to the conversation. */
export function DetailsPanel({ conversationId, isOpen, onHide, children }: DetailsPanelProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  const { data } = useQuery(conversationQuery(useQueryClient(), conversationId));
  useEffect(() => {
    if (isOpen) panel.current?.querySelector('button')?.focus();
  }, [isOpen]);
  return (
    <aside
      ref={panel}
      className="col panel"
      aria-label={t('conversation.details')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) onHide();
      }}
    >
      <header className="bar">
        <h2>{t('conversation.details')}</h2>
        <IconButton label={t('conversation.hideDetails')} onClick={onHide}>
          <PanelRight className="i i18" />
        </IconButton>
      </header>
      <div className="pn scroll">
        {data && <ContactCard conversation={data} />}
        {children}
      </div>
    </aside>
  );
}
