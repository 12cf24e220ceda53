import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LayoutTemplate, UserRound } from 'lucide-react';
import type { Conversation, Template } from '../../api/types';
import { Button } from '../../ui/button';
import { firstName } from '../../ui/provider-name';
import { AnswerPicker } from './answer-picker';
import { TemplateDialogLater } from './template-dialog-later';

interface AfterWindowProps {
  conversation: Conversation;
  onAnswerAsPerson: () => void;
}

const words = {
  template: 'window.templateMay',
  'human-agent': 'window.personMay',
  none: 'window.onceAnswered',
} as const;

/** In the place of the field once the reply window is closed: what the provider still allows. */
export function AfterWindow({ conversation, onAnswerAsPerson }: AfterWindowProps) {
  const { t } = useTranslation();
  const [template, setTemplate] = useState<Template | null>(null);
  const { participant, replyFallback } = conversation;
  const choose = (
    <Button kind="primary">
      <LayoutTemplate className="i" />
      {t('template.choose')}
    </Button>
  );
  return (
    <div className="cmp-off">
      <span className="grow">
        {t(words[replyFallback ?? 'none'], { name: firstName(participant.name) })}
      </span>
      {replyFallback === 'human-agent' && (
        <Button kind="primary" onClick={onAnswerAsPerson}>
          <UserRound className="i" />
          {t('window.answerAsPerson')}
        </Button>
      )}
      {replyFallback === 'template' && (
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
