import { useTranslation } from '../../i18n/use-translation';
import type { Conversation } from '../../api/types';
import { later } from '../../ui/later';
import { AfterWindow } from './after-window';
import { ComposerTabs } from './composer-tabs';
import { ReplyWindow, WindowOver } from './reply-window';
import { useWaysToAnswer } from './use-ways-to-answer';
import { useWriting } from './writing';
import { WritingField } from './writing-field';

const OptedOut = later(() => import('./opted-out').then((module) => module.OptedOut));

/** Where a reply or a note is written. It changes at the very second at which the window ends. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { tab } = useWriting();
  const ways = useWaysToAnswer(conversation);
  const { left, isOver, isInPerson, personLeft } = ways;
  const { channel, optedOutAt, participant } = conversation;
  const isNote = tab === 'note';
  const isOptedOut = !isNote && optedOutAt !== null;
  const mayReply = !isNote && !isOptedOut;
  const isTooLate = mayReply && isOver && !isInPerson;
  return (
    <div className={`cmp ${isNote ? 'cmp-note' : ''}`}>
      <div className="cmp-t">
        <ComposerTabs />
        {isNote && <span className="win win-w">{t('composer.teamOnly')}</span>}
        {mayReply && left !== null && !isOver && (
          <ReplyWindow kind="reply" left={left} provider={channel.provider} />
        )}
        {mayReply && isInPerson && (
          <ReplyWindow kind="person" left={personLeft} provider={channel.provider} />
        )}
        {isTooLate && <WindowOver until={conversation.replyUntil ?? ''} />}
      </div>
      {isOptedOut && (
        <OptedOut
          participant={participant.name}
          since={optedOutAt}
          meanwhile={<div className="cmp-off" />}
        />
      )}
      {isTooLate && (
        <AfterWindow
          conversation={conversation}
          fallback={ways.fallback}
          personLeft={personLeft}
          onAnswerAsPerson={ways.answerInPerson}
        />
      )}
      {!isOptedOut && !isTooLate && (
        <WritingField conversation={conversation} humanAgent={isInPerson} />
      )}
    </div>
  );
}
