import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../api/types';
import { dayWords } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { EventRun } from './event-run';
import type { LogItem } from './log-items';
import { MessageGroup } from './message-group';

interface LogEntryProps {
  item: LogItem;
  conversation: Conversation;
}

/** One entry of the log, whatever it is. */
export function LogEntry({ item, conversation }: LogEntryProps) {
  const { t } = useTranslation();
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
}
