import { useTranslation } from 'react-i18next';
import { Check } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { firstName } from '../../ui/provider-name';
import { Composer } from './composer';
import { ReplyWindow, WindowClosed } from './reply-window';
import { useReplyWindow } from './use-reply-window';
import './composer.css';

/** Under the log: the composer, or why one cannot write now. */
export function ReplyArea({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const left = useReplyWindow(conversation.replyUntil);
  const name = firstName(conversation.participant.name);
  if (conversation.status === 'closed') {
    return (
      <div className="cmp-w">
        <div className="cmp cmp-off cmp-quiet">
          <Check className="i" />
          <span className="grow">{t('composer.closed', { name })}</span>
        </div>
      </div>
    );
  }
  if (left !== null && left <= 0) {
    return (
      <div className="cmp-w">
        <WindowClosed conversation={conversation} />
      </div>
    );
  }
  return (
    <div className="cmp-w">
      <Composer key={conversation.id} conversation={conversation}>
        {left !== null && <ReplyWindow left={left} provider={conversation.channel.provider} />}
      </Composer>
    </div>
  );
}
