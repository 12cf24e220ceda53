import { Fragment } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Lock } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { Avatar } from '../../ui/avatar';
import { clockTime, exactTime } from '../../ui/times';
import { GroupFooter } from './group-footer';
import type { ShownMessage } from './log-items';
import { MessageRow } from './message-row';

interface MessageGroupProps {
  messages: ShownMessage[];
  conversation: Conversation;
}

/** Messages of one sender within a few minutes. */
export function MessageGroup({ messages, conversation }: MessageGroupProps) {
  const [first] = messages;
  const last = messages.at(-1);
  if (!first || !last) return null;
  const isOurs = first.direction === 'out' && first.kind !== 'note';
  return (
    <div className={`g ${isOurs ? 'out' : ''} ${first.kind === 'note' ? 'note' : ''}`}>
      {!isOurs && <GroupAvatar message={first} conversation={conversation} />}
      <GroupHeader message={first} customer={conversation.participant.name} />
      <div className="g-m">
        {messages.map((message) => (
          <Fragment key={message.clientId ?? message.id}>
            <MessageRow message={message} provider={conversation.channel.provider} />
            {isOurs && message.attachments[0] && message.status !== last.status && (
              <GroupFooter message={message} conversationId={conversation.id} />
            )}
          </Fragment>
        ))}
      </div>
      {(isOurs || last.local) && <GroupFooter message={last} conversationId={conversation.id} />}
    </div>
  );
}

function GroupAvatar({
  message,
  conversation,
}: {
  message: ShownMessage;
  conversation: Conversation;
}) {
  const { participant } = conversation;
  const isCustomer = message.direction === 'in';
  const name = message.author.name ?? participant.name;
  return (
    <Avatar
      id={isCustomer ? participant.id : (message.author.id ?? name)}
      name={isCustomer ? participant.name : name}
      url={isCustomer ? participant.avatarUrl : null}
      size={28}
    />
  );
}

/** The customer's name may have come after their message, so the conversation has the newer one. */
function GroupHeader({
  message: { author, at, kind, direction },
  customer,
}: {
  message: ShownMessage;
  customer: string;
}) {
  const { t } = useTranslation();
  return (
    <p className="g-h">
      {kind === 'note' && <Lock className="i i12 g-lock" />}
      <b dir="auto">{direction === 'in' ? customer : author.name}</b>
      {kind === 'note' && <span>{t('conversation.note')}</span>}
      <time dateTime={at} title={exactTime(at)}>
        {clockTime(at)}
      </time>
    </p>
  );
}
