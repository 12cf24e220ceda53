import { useId } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

interface SecretFieldProps {
  label: string;
  name: string;
  /** What is to replace it; null as long as nothing is. */
  typed: string | null;
  onChange: (value: string | null) => void;
}

/** Something that was given once and is never shown again: dots, and a way to give another one. */
export function SecretField({ label, name, typed, onChange }: SecretFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  if (typed === null) {
    return (
      <div className="field" role="group" aria-labelledby={id}>
        <span className="copy-l" id={id}>
          {label}
        </span>
        <div className="dots">
          <span role="img" aria-label={t('settings.kept')}>
            ••••••••••••
          </span>
          <Button kind="quiet" size="small" aria-describedby={id} onClick={() => onChange('')}>
            {t('settings.replace')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="secret">
      <Field
        label={label}
        name={`settings.${name}`}
        hint={t('settings.hint.replaced')}
        type="password"
        autoComplete="new-password"
        autoFocus
        value={typed}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button kind="quiet" size="tiny" onClick={() => onChange(null)}>
        {t('settings.keepOld')}
      </Button>
    </div>
  );
}
