import { useTranslation } from '../../i18n/use-translation';
import type { Conversation } from '../../api/types';
import { AfterWindow } from './after-window';
import { ComposerTabs } from './composer-tabs';
import { ReplyWindow, WindowOver } from './reply-window';
import { useWaysToAnswer } from './use-ways-to-answer';
import { useWriting } from './writing';
import { WritingField } from './writing-field';

/** Where a reply or a note is written. It changes at the very second at which the window ends. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { tab } = useWriting();
  const ways = useWaysToAnswer(conversation);
  const { left, isOver, isInPerson, personLeft } = ways;
  const { provider } = conversation.channel;
  const isNote = tab === 'note';
  return (
    <div className={`cmp ${isNote ? 'cmp-note' : ''}`}>
      <div className="cmp-t">
        <ComposerTabs />
        {isNote && <span className="win win-w">{t('composer.teamOnly')}</span>}
        {!isNote && left !== null && !isOver && (
          <ReplyWindow kind="reply" left={left} provider={provider} />
        )}
        {!isNote && isInPerson && (
          <ReplyWindow kind="person" left={personLeft} provider={provider} />
        )}
        {!isNote && isOver && !isInPerson && <WindowOver until={conversation.replyUntil ?? ''} />}
      </div>
      {!isNote && isOver && !isInPerson ? (
        <AfterWindow
          conversation={conversation}
          fallback={ways.fallback}
          personLeft={personLeft}
          onAnswerAsPerson={ways.answerInPerson}
        />
      ) : (
        <WritingField conversation={conversation} humanAgent={isInPerson} />
      )}
    </div>
  );
}
