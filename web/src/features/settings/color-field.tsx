import { useId } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { FieldError } from '../../ui/field-error';
import { useFieldProblem } from '../../ui/field-problems';
import { carriesWhiteText, defaultColor } from './contrast';
import './color-field.css';

interface ColorFieldProps {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
}

/** A color to pick, and whether white words on it can be read; the server asks the same of it. */
export function ColorField({ label, name, value, onChange }: ColorFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const told = useFieldProblem(name);
  const color = value || defaultColor;
  const wrong = carriesWhiteText(color) ? told : t('settings.colorTooLight');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="color">
        <input
          id={id}
          type="color"
          name={name}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-about` : undefined}
          value={color}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className="color-try" style={{ background: color }} aria-hidden="true">
          {t('settings.colorTry')}
        </span>
      </div>
      {wrong && <FieldError id={`${id}-about`} words={wrong} />}
    </div>
  );
}
