import { useId, type InputHTMLAttributes } from 'react';
import { FieldError } from './field-error';
import { useFieldProblem } from './field-problems';
import './field.css';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  error?: string | undefined;
}

/** A labelled input with its hint or what is wrong with it. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  const told = useFieldProblem(input.name);
  const wrong = error ?? told;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="inp"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong || hint ? about : undefined}
        {...input}
      />
      {wrong ? (
        <FieldError id={about} words={wrong} />
      ) : (
        hint && (
          <p className="hint" id={about}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
