import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useSearch } from 'wouter';
import { Hourglass } from 'lucide-react';
import { isExpiring } from '../../api/finding';
import type { Conversation } from '../../api/types';
import { Avatar } from '../../ui/avatar';
import { ChannelBadge } from '../../ui/channel-badge';
import { followInPlace } from '../../ui/in-place';
import { takesFocus } from '../../ui/list-order';
import { Marked } from '../../ui/matched';
import { paths } from '../../ui/paths';
import { exactTime, rowTime, timeLeft } from '../../ui/times';
import { UnreadBadge } from '../../ui/unread-badge';
import { useNow } from '../../ui/use-now';
import { Preview } from './preview';
import { RowPresence } from './row-presence';
import { usePrefetch } from './use-prefetch';

interface ConversationItemProps {
  conversation: Conversation;
  isOpen: boolean;
  showAssignee?: boolean | undefined;
  /** Keys have come to it; it takes the focus. */
  isCursor: boolean;
}

/** One row of the list. */
export function ConversationItem(props: ConversationItemProps) {
  const { conversation, isOpen, showAssignee, isCursor } = props;
  const { id, participant, channel, assignee, unread, lastActivityAt, match } = conversation;
  const now = useNow();
  const prefetch = usePrefetch(id);
  const search = useSearch();
  const link = useRowFocus(id, isOpen, isCursor);
  return (
    <a
      className="ci inset"
      ref={link}
      href={paths.conversation(id) + (search && `?${search}`) + placeOf(match)}
      aria-current={isOpen ? 'true' : undefined}
      data-unread={unread > 0 || undefined}
      onClick={followInPlace}
      {...prefetch}
    >
      <Avatar id={participant.id} name={participant.name} url={participant.avatarUrl} size={36}>
        <ChannelBadge provider={channel.provider} />
      </Avatar>
      <span className="ci-w">
        <span className="ci-t">
          <span className="ci-n trunc" dir="auto">
            {match?.field === 'name' ? <Marked {...match} /> : participant.name}
          </span>
          <time className="ci-time" dateTime={lastActivityAt} title={exactTime(lastActivityAt)}>
            {rowTime(lastActivityAt, now)}
          </time>
        </span>
        <span className="ci-b">
          {match && match.field !== 'name' ? (
            <span className="ci-p trunc" dir="auto">
              <Marked {...match} />
            </span>
          ) : (
            <Preview conversation={conversation} />
          )}
          <RowPresence conversationId={id} />
          <WindowLeft conversation={conversation} now={now} />
          {showAssignee && assignee && <AssigneeAvatar assignee={assignee} />}
          <UnreadBadge count={unread} />
        </span>
      </span>
    </a>
  );
}

/** A message that was found is where its conversation opens. */
function placeOf(match: Conversation['match']): string {
  return match?.messageId ? paths.atMessage(match.messageId) : '';
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

/** The row of the conversation that keys have opened takes the focus. */
function useRowFocus(id: string, isOpen: boolean, isCursor: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isOpen && takesFocus(id)) link.current?.focus();
  }, [id, isOpen]);
  useEffect(() => {
    if (isCursor) link.current?.focus();
  }, [isCursor]);
  return link;
}

/** Only in the last hour, and only when it is our turn. */
function WindowLeft({ conversation, now }: { conversation: Conversation; now: number }) {
  const { t } = useTranslation();
  if (!isExpiring(conversation, now)) return null;
  const left = Date.parse(conversation.replyUntil ?? '') - now;
  return (
    <span className="ci-wait" title={t('list.windowCloses', { left: timeLeft(left) })}>
      <Hourglass className="i i12" />
      {timeLeft(left)}
    </span>
  );
}
