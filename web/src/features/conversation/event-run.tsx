import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { History } from 'lucide-react';
import type { ShownMessage } from './log-items';
import { EventLine } from './event-line';

interface EventRunProps {
  messages: ShownMessage[];
  customer: string;
}

const mostAtOnce = 3;

/** What happened to the conversation; a longer run is folded into one line. */
export function EventRun({ messages, customer }: EventRunProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (messages.length > mostAtOnce && !isOpen) {
    return (
      <p className="ev">
        <History className="i i14" />
        <button type="button" aria-expanded={false} onClick={() => setOpen(true)}>
          {t('event.changes', { count: messages.length })}
        </button>
      </p>
    );
  }
  return messages.map((message) => (
    <EventLine key={message.id} message={message} customer={customer} />
  ));
}
