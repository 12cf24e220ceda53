import { useId } from 'react';
import { FieldError } from '../../ui/field-error';
import { useFieldProblem } from '../../ui/field-problems';
import './area-field.css';

interface AreaFieldProps {
  label: string;
  name: string;
  value: string;
  hint?: string;
  onChange: (value: string) => void;
}

/** A labelled field for several lines, with its hint or what is wrong with it. */
export function AreaField({ label, name, value, hint, onChange }: AreaFieldProps) {
  const id = useId();
  const wrong = useFieldProblem(name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="inp area"
        rows={3}
        name={name}
        spellCheck={false}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong || hint ? `${id}-about` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong ? (
        <FieldError id={`${id}-about`} words={wrong} />
      ) : (
        hint && (
          <p className="hint" id={`${id}-about`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
