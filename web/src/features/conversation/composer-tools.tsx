import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { AtSign, LayoutTemplate } from 'lucide-react';
import { useMe } from '../../api/session';
import type { Conversation, Template } from '../../api/types';
import { IconButton } from '../../ui/button';
import { later } from '../../ui/later';
import { AnswerPicker } from './answer-picker';
import { AttachButton } from './attach-button';
import { EmojiButton } from './emoji-button';
import { filledIn } from './saved-reply-text';
import { takesFiles } from './sendable';
import { useWriting } from './writing';

const SavedRepliesDialog = later(() =>
  import('./saved-replies-dialog').then((module) => module.SavedRepliesDialog),
);

interface ComposerToolsProps {
  conversation: Conversation;
  text: string;
  /** Puts words where the caret stands. */
  onInsert: (words: string) => void;
  onTemplate: (template: Template) => void;
}

/** Under the field, at the left: what helps with writing. */
export function ComposerTools(props: ComposerToolsProps) {
  const { conversation, text, onInsert, onTemplate } = props;
  const { t } = useTranslation();
  const { tab } = useWriting();
  const me = useMe();
  const [isManaging, setManaging] = useState(false);
  const templates = (
    <IconButton label={t('answers.button')}>
      <LayoutTemplate className="i i18" />
    </IconButton>
  );
  return (
    <>
      {tab === 'note' ? (
        <IconButton label={t('composer.mention')} onClick={() => onInsert('@')}>
          <AtSign className="i i18" />
        </IconButton>
      ) : (
        <AnswerPicker
          conversation={conversation}
          opener={templates}
          label={t('answers.button')}
          onManage={() => setManaging(true)}
          onChoose={(answer) => {
            if (answer.kind === 'template') onTemplate(answer.template);
            else onInsert(filledIn(answer.reply.text, conversation, me));
          }}
        />
      )}
      {tab !== 'note' && takesFiles(conversation.channel.provider) && (
        <AttachButton conversation={conversation} />
      )}
      <EmojiButton onChoose={onInsert} />
      {isManaging && <SavedRepliesDialog text={text.trim()} onClose={() => setManaging(false)} />}
    </>
  );
}
