import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { LayoutTemplate, UserRound } from 'lucide-react';
import type { Conversation, Template } from '../../api/types';
import { Button } from '../../ui/button';
import { firstName } from '../../ui/provider-name';
import { timeLeft } from '../../ui/times';
import { AnswerPicker } from './answer-picker';
import { TemplateDialogLater } from './template-dialog-later';

interface AfterWindowProps {
  conversation: Conversation;
  fallback: Conversation['replyFallback'];
  /** Milliseconds. */
  personLeft: number;
  onAnswerAsPerson: () => void;
}

const words = {
  template: 'window.templateMay',
  'human-agent': 'window.personMay',
  none: 'window.onceAnswered',
} as const;

/** In the place of the field once the reply window is closed: what the provider still allows. */
export function AfterWindow(props: AfterWindowProps) {
  const { conversation, fallback, personLeft, onAnswerAsPerson } = props;
  const { t } = useTranslation();
  const [template, setTemplate] = useState<Template | null>(null);
  const { participant } = conversation;
  const choose = (
    <Button kind="primary">
      <LayoutTemplate className="i" />
      {t('template.choose')}
    </Button>
  );
  return (
    <div className="cmp-off">
      <span className="grow">
        {t(words[fallback ?? 'none'], {
          name: firstName(participant.name),
          left: timeLeft(personLeft),
        })}
      </span>
      {fallback === 'human-agent' && (
        <Button kind="primary" onClick={onAnswerAsPerson}>
          <UserRound className="i" />
          {t('window.answerAsPerson')}
        </Button>
      )}
      {fallback === 'template' && (
        <AnswerPicker
          conversation={conversation}
          opener={choose}
          label={t('template.choose')}
          onlyTemplates
          onChoose={(answer) => answer.kind === 'template' && setTemplate(answer.template)}
        />
      )}
      <TemplateDialogLater
        conversation={conversation}
        template={template}
        onClose={() => setTemplate(null)}
      />
    </div>
  );
}
