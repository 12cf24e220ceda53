import { memo } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { dayWords } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { EventRun } from './event-run';
import type { LogItem } from './log-items';
import { MessageGroup } from './message-group';
import { useThread } from './thread-context';

/** One entry of the log, whatever it is; scrolling past it does not draw it anew. */
export const LogEntry = memo(function LogEntry({ item }: { item: LogItem }) {
  const { t } = useTranslation();
  const { conversation } = useThread();
  const now = useNow();
  switch (item.type) {
    case 'day':
      return (
        <p className="day">
          <span>{dayWords(item.at, now)}</span>
        </p>
      );
    case 'new':
      return (
        <p className="day day-new">
          <span>{t('conversation.new')}</span>
        </p>
      );
    case 'events':
      return <EventRun messages={item.messages} customer={conversation.participant.name} />;
    case 'group':
      return <MessageGroup messages={item.messages} conversation={conversation} />;
  }
});
