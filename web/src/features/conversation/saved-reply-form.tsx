import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Problem } from '../../api/problem';
import { useKeepSavedReply } from '../../api/saved-replies';
import type { SavedReply } from '../../api/types';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { problemSentence } from '../../ui/problem-sentence';
import { variables } from './saved-reply-text';

interface SavedReplyFormProps {
  /** Null for a new one. */
  reply: SavedReply | null;
  text: string;
  onDone: () => void;
}

/** The name and the text of a saved reply, with the variables that it may hold. */
export function SavedReplyForm({ reply, text: begun, onDone }: SavedReplyFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState(reply?.name ?? '');
  const [text, setText] = useState(reply?.text ?? begun);
  const keep = useKeepSavedReply();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React has it bubble on to the composer's own form, in which this dialog was opened.
    event.stopPropagation();
    keep.mutate({ id: reply?.id ?? null, name, text }, { onSuccess: onDone });
  };
  const wrong = (field: string) =>
    keep.error instanceof Problem
      ? keep.error.fields.find((each) => each.field === field)?.detail
      : undefined;
  const isExplained = wrong('name') ?? wrong('text');
  return (
    <form onSubmit={submit}>
      <div className="dlg-b dlg-fields">
        <Field
          label={t('savedReplies.name')}
          required
          maxLength={60}
          value={name}
          error={wrong('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="field">
          <label htmlFor={id}>{t('savedReplies.text')}</label>
          <textarea
            id={id}
            className="inp inp-area"
            required
            maxLength={5000}
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="hint">
            {t('savedReplies.variables')}{' '}
            {variables.map((variable) => (
              <button
                key={variable}
                type="button"
                className="tag"
                onClick={() => setText(`${text}{{${variable}}}`)}
              >
                {`{{${variable}}}`}
              </button>
            ))}
          </p>
        </div>
        {keep.error && !isExplained && (
          <p className="dlg-err" role="alert">
            {problemSentence(keep.error)}
          </p>
        )}
      </div>
      <footer className="dlg-f">
        <Button onClick={onDone}>{t('act.cancel')}</Button>
        <Button type="submit" kind="primary" disabled={keep.isPending}>
          {t('savedReplies.save')}
        </Button>
      </footer>
    </form>
  );
}
