import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { Conversation, Template } from '../../api/types';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { missingIn, templateText } from './template-text';
import { useSend } from './use-send';

interface TemplateDialogProps {
  conversation: Conversation;
  template: Template;
  onClose: () => void;
}

/** A provider's template before it goes out: its variables, and how the customer will read it. */
export function TemplateDialog({ conversation, template, onClose }: TemplateDialogProps) {
  const { t } = useTranslation();
  const send = useSend(conversation.id);
  const [values, setValues] = useState<Record<string, string>>({});
  const missing = missingIn(template, values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React has it bubble on to the composer's own form, in which this dialog was opened.
    event.stopPropagation();
    if (missing.length > 0) return;
    send({
      text: templateText(template, values),
      template: { id: template.id, variables: values },
    });
    onClose();
  };
  return (
    <Dialog title={template.name} onClose={onClose}>
      <form onSubmit={submit}>
        <div className="dlg-b dlg-fields">
          {template.variables.map(({ name, example }) => (
            <Field
              key={name}
              label={t('template.variable', { name })}
              placeholder={example ?? ''}
              required
              maxLength={1024}
              value={values[name] ?? ''}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
          ))}
          <div>
            <p className="lbl">{t('template.preview')}</p>
            <p className="bb bb-pre" dir="auto">
              {templateText(template, values)}
            </p>
          </div>
        </div>
        <footer className="dlg-f">
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button type="submit" kind="primary" aria-disabled={missing.length > 0}>
            {t('template.send')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
