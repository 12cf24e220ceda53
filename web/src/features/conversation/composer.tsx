import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../api/types';
import { AfterWindow } from './after-window';
import { ComposerTabs } from './composer-tabs';
import { ReplyWindow, WindowOver } from './reply-window';
import { useReplyWindow } from './use-reply-window';
import { useWriting } from './writing';
import { WritingField } from './writing-field';

/** Where a reply or a note is written. It changes at the very second at which the window ends. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { tab } = useWriting();
  const left = useReplyWindow(conversation.replyUntil);
  const [answersAs, setAnswersAs] = useState<string | null>(null);
  const isNote = tab === 'note';
  const isOver = left !== null && left <= 0;
  // Said for this window only: a new message of the customer opens another one.
  const asPerson = isOver && answersAs === conversation.replyUntil;
  return (
    <div className={`cmp ${isNote ? 'cmp-note' : ''}`}>
      <div className="cmp-t">
        <ComposerTabs />
        {isNote && <span className="win win-w">{t('composer.teamOnly')}</span>}
        {!isNote && left !== null && !isOver && (
          <ReplyWindow left={left} provider={conversation.channel.provider} />
        )}
        {!isNote && isOver && <WindowOver until={conversation.replyUntil ?? ''} />}
      </div>
      {!isNote && isOver && !asPerson ? (
        <AfterWindow
          conversation={conversation}
          onAnswerAsPerson={() => setAnswersAs(conversation.replyUntil)}
        />
      ) : (
        <WritingField conversation={conversation} humanAgent={asPerson} />
      )}
    </div>
  );
}
