import {
  useId,
  useLayoutEffect,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { keepDraft, useDraft } from '../../local/drafts';
import { Button } from '../../ui/button';
import { firstName, providerName } from '../../ui/provider-name';
import { CharactersLeft } from './characters-left';
import { charactersLeft } from './text-limits';
import { useSendReply } from './use-send-reply';

interface ComposerProps {
  conversation: Conversation;
  /** What stands at its top right. */
  children: ReactNode;
}

/** Where a reply is written; what is written stays as a draft until it is sent. */
export function Composer({ conversation, children }: ComposerProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useDraft(user.id, conversation.id);
  const sendReply = useSendReply(conversation.id);
  const { participant, channel } = conversation;
  const left = charactersLeft(channel.provider, text);
  const maySend = text.trim() !== '' && (left === null || left >= 0);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);
  const send = () => {
    field.current?.focus();
    if (!maySend) return;
    sendReply(text.trim());
    keepDraft(user.id, conversation.id, '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form className="cmp" aria-label={t('composer.form')} onSubmit={submit}>
      <div className="cmp-t">
        <label className="tab" htmlFor={id}>
          {t('composer.reply')}
        </label>
        {children}
      </div>
      <textarea
        id={id}
        ref={field}
        rows={2}
        dir="auto"
        aria-label={t('composer.field', { name: participant.name })}
        placeholder={t('composer.placeholder', {
          name: firstName(participant.name),
          provider: providerName(channel.provider),
        })}
        value={text}
        onChange={(event) => keepDraft(user.id, conversation.id, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="cmp-b">
        <span className="snd">
          <CharactersLeft left={left} />
          <span className="keys hk" aria-hidden="true">
            <kbd>Ctrl</kbd>
            <kbd>↵</kbd>
          </span>
          <Button type="submit" kind="primary" aria-disabled={!maySend}>
            {t('composer.send')}
          </Button>
        </span>
      </div>
    </form>
  );
}
