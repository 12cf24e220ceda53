import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Check, UserRoundPlus } from 'lucide-react';
import { channelsQuery } from '../../api/channels';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { Button } from '../../ui/button';
import { useConversationActs } from '../../ui/conversation-acts';
import { later } from '../../ui/later';
import { firstName } from '../../ui/provider-name';
import { Composer } from './composer';
import './composer.css';
import './answers.css';

const ChannelAttention = later(() =>
  import('./channel-attention').then((module) => module.ChannelAttention),
);

/** Under the log: the composer, or that the conversation is closed. */
export function ReplyArea({ conversation }: { conversation: Conversation }) {
  const { data: channels } = useQuery(channelsQuery);
  const channel = channels?.find(({ id }) => id === conversation.channel.id);
  if (conversation.status === 'closed') return <ClosedBar conversation={conversation} />;
  return (
    <div className="cmp-w">
      {channel?.health === 'needs-attention' && <ChannelAttention channel={channel} />}
      {!conversation.assignee && <UnassignedStrip conversation={conversation} />}
      <Composer conversation={conversation} />
    </div>
  );
}

function ClosedBar({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const acts = useConversationActs();
  return (
    <div className="cmp-w">
      <div className="cmp cmp-off cmp-quiet">
        <Check className="i" />
        <span className="grow">
          {t('composer.closed', { name: firstName(conversation.participant.name) })}
        </span>
        <Button onClick={() => acts.reopen(conversation)}>{t('act.reopen')}</Button>
      </div>
    </div>
  );
}

function UnassignedStrip({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const acts = useConversationActs();
  return (
    <div className="strip strip-un">
      <UserRoundPlus className="i" />
      <span>{t('composer.nobody')}</span>
      <Button
        size="small"
        aria-disabled={!user.available}
        title={user.available ? undefined : t('act.youAreUnavailable')}
        onClick={() => user.available && acts.assign(conversation, user)}
      >
        {t('act.assignToMe')}
      </Button>
    </div>
  );
}
