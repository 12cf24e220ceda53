import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { Conversation, Template } from '../../api/types';
import { usePicked } from '../../local/picked';
import { later } from '../../ui/later';
import { firstName, providerName } from '../../ui/provider-name';
import { attach } from './attach';
import { CharactersLeft } from './characters-left';
import { ComposerTools } from './composer-tools';
import { OptionList } from './option-list';
import { SendButton } from './send-button';
import { takesFiles } from './sendable';
import { TemplateDialogLater } from './template-dialog-later';
import { charactersLeft, mayComeInParts } from './text-limits';
import { useCompletions } from './use-completions';
import { useDrop } from './use-drop';
import { useEditLast } from './use-edit-last';
import { useField } from './use-field';
import { useSendKey } from './use-send-key';
import { useSubmit } from './use-submit';
import { useWriting } from './writing';
import { WritingAbout } from './writing-about';

const MessageParts = later(() => import('./message-parts').then((module) => module.MessageParts));
const PickedFiles = later(() => import('./picked-files').then((module) => module.PickedFiles));

interface WritingFieldProps {
  conversation: Conversation;
  /** Sends under the provider's rule for answers by a person. */
  humanAgent: boolean;
}

/** The field itself, with what is answered or changed above it and its tools below. */
export function WritingField({ conversation, humanAgent }: WritingFieldProps) {
  const { t } = useTranslation();
  const { tab, field, edited, edit } = useWriting();
  const editLast = useEditLast(conversation.id);
  const { text, caret, setText, setCaret, insert } = useField(conversation);
  const [template, setTemplate] = useState<Template | null>(null);
  const completions = useCompletions(conversation, {
    text,
    caret,
    insert,
    onTemplate: setTemplate,
  });
  const isNote = tab === 'note';
  const left = charactersLeft(isNote ? 'note' : conversation.channel.provider, text);
  const takes = !isNote && takesFiles(conversation.channel.provider);
  const isParted = !isNote && mayComeInParts(conversation.channel.provider, text);
  useDrop(field, conversation, takes);
  const chosen = usePicked(conversation.id);
  const files = takes ? chosen : [];
  const hadFiles = (conversation.draft?.attachments.length ?? 0) > 0;
  const hasSome = text.trim() !== '' || files.length > 0;
  const maySend =
    hasSome && (left === null || left >= 0) && files.every(({ kept }) => kept !== null);
  const submit = useSubmit(conversation, { text, setText, humanAgent });
  const isSendKey = useSendKey();
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    field.current?.focus();
    if (maySend) submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (completions.onKey(event)) return;
    if (isSendKey(event)) send(event);
    else if (event.key === 'Escape' && edited) edit(null);
    else if (event.key === 'ArrowUp' && text === '' && !edited && editLast())
      event.preventDefault();
  };
  const { name } = conversation.participant;
  const placeholder = isNote
    ? t('composer.notePlaceholder')
    : t('composer.placeholder', {
        name: firstName(name),
        provider: providerName(conversation.channel.provider),
      });
  const { list, isOpen } = completions;
  return (
    <form aria-label={t(isNote ? 'composer.noteForm' : 'composer.form')} onSubmit={send}>
      <WritingAbout />
      {takes && (files.length > 0 || hadFiles) && (
        <PickedFiles conversation={conversation} files={files} />
      )}
      {isOpen && (
        <div className="pop cmp-pop">
          <OptionList
            list={list}
            label={t('composer.offers')}
            groups={completions.groups}
            onChoose={completions.choose}
          />
        </div>
      )}
      <textarea
        ref={field}
        rows={2}
        dir="auto"
        aria-label={isNote ? t('composer.note') : t('composer.field', { name })}
        aria-controls={isOpen ? list.id : undefined}
        aria-activedescendant={isOpen && list.active ? list.idOf(list.active) : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setCaret(target.selectionStart);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (takes && attach(conversation, event.clipboardData.files)) event.preventDefault();
        }}
      />
      <div className="cmp-b">
        <ComposerTools
          conversation={conversation}
          text={text}
          onInsert={insert}
          onTemplate={setTemplate}
        />
        <span className="snd">
          {isParted && <MessageParts text={text} />}
          <CharactersLeft left={left} />
          <SendButton isReady={maySend} />
        </span>
      </div>
      <TemplateDialogLater
        conversation={conversation}
        template={template}
        onClose={() => setTemplate(null)}
      />
    </form>
  );
}
