import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Hourglass } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { Avatar } from '../../ui/avatar';
import { ChannelBadge } from '../../ui/channel-badge';
import { paths } from '../../ui/paths';
import { exactTime, rowTime, timeLeft } from '../../ui/times';
import { UnreadBadge } from '../../ui/unread-badge';
import { useNow } from '../../ui/use-now';
import { Matched } from './matched';
import { Preview } from './preview';
import { usePrefetch } from './use-prefetch';

interface ConversationItemProps {
  conversation: Conversation;
  isOpen: boolean;
  showAssignee?: boolean | undefined;
  matching?: string | undefined;
}

/** One row of the list. */
export function ConversationItem(props: ConversationItemProps) {
  const { conversation, isOpen, showAssignee, matching = '' } = props;
  const { id, participant, channel, assignee, unread, lastActivityAt } = conversation;
  const now = useNow();
  const prefetch = usePrefetch(id);
  return (
    <Link
      className="ci inset"
      href={paths.conversation(id)}
      aria-current={isOpen ? 'true' : undefined}
      data-unread={unread > 0 || undefined}
      {...prefetch}
    >
      <Avatar id={participant.id} name={participant.name} url={participant.avatarUrl} size={36}>
        <ChannelBadge provider={channel.provider} />
      </Avatar>
      <span className="ci-w">
        <span className="ci-t">
          <span className="ci-n trunc" dir="auto">
            <Matched text={participant.name} words={matching} />
          </span>
          <time className="ci-time" dateTime={lastActivityAt} title={exactTime(lastActivityAt)}>
            {rowTime(lastActivityAt, now)}
          </time>
        </span>
        <span className="ci-b">
          <Preview conversation={conversation} />
          <WindowLeft conversation={conversation} now={now} />
          {showAssignee && assignee && <AssigneeAvatar assignee={assignee} />}
          <UnreadBadge count={unread} />
        </span>
      </span>
    </Link>
  );
}

function AssigneeAvatar({ assignee }: { assignee: NonNullable<Conversation['assignee']> }) {
  const { t } = useTranslation();
  const words = t('list.assignedTo', { name: assignee.name });
  return (
    <span title={words}>
      <Avatar id={assignee.id} name={assignee.name} size={20} />
      <span className="sr">{words}</span>
    </span>
  );
}

/** Only in the last hour, and only when it is our turn. */
function WindowLeft({ conversation, now }: { conversation: Conversation; now: number }) {
  const { t } = useTranslation();
  const { replyUntil, lastMessage, status } = conversation;
  const left = replyUntil ? Date.parse(replyUntil) - now : 0;
  const isOurTurn = lastMessage?.direction === 'in' && status === 'open';
  if (left <= 0 || left > 3_600_000 || !isOurTurn) return null;
  return (
    <span className="ci-wait" title={t('list.windowCloses', { left: timeLeft(left) })}>
      <Hourglass className="i i12" />
      {timeLeft(left)}
    </span>
  );
}
