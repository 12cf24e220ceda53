import { useState, type ReactElement } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Search } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { PopoverLater } from '../../ui/popover-later';
import { useListbox } from '../../ui/use-listbox';
import type { Answer } from './answers';
import { OptionList } from './option-list';
import { useAnswers } from './use-answers';

interface AnswerPickerProps {
  conversation: Conversation;
  opener: ReactElement;
  label: string;
  onlyTemplates?: boolean;
  onChoose: (answer: Answer) => void;
  /** Shows the dialog in which saved replies are made and changed. */
  onManage?: () => void;
}

/** The button behind which saved replies and templates are found. */
export function AnswerPicker(props: AnswerPickerProps) {
  const { opener, label, onChoose, onManage } = props;
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <PopoverLater
      opener={opener}
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      className="pop-answers"
    >
      <Answers
        {...props}
        onChoose={(answer) => {
          setOpen(false);
          onChoose(answer);
        }}
      />
      {onManage && (
        <button
          type="button"
          className="mi ol-f"
          onClick={() => {
            setOpen(false);
            onManage();
          }}
        >
          {t('answers.manage')}
        </button>
      )}
    </PopoverLater>
  );
}

function Answers({ conversation, label, onlyTemplates, onChoose }: AnswerPickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { groups, options, isLoading } = useAnswers(conversation, words, true, onlyTemplates);
  const list = useListbox(options, onChoose);
  return (
    <>
      <div className="inp-wrap">
        <Search className="i" />
        <input
          className="inp"
          role="combobox"
          aria-expanded="true"
          aria-controls={list.id}
          aria-activedescendant={list.active ? list.idOf(list.active) : undefined}
          aria-label={label}
          placeholder={t('answers.search')}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => void list.onKey(event)}
        />
      </div>
      <OptionList list={list} label={label} groups={groups} onChoose={onChoose} />
      {options.length === 0 && !isLoading && (
        <p className="emp-sm" role="status">
          {t(words ? 'answers.noneFound' : onlyTemplates ? 'answers.noTemplates' : 'answers.none')}
        </p>
      )}
    </>
  );
}
