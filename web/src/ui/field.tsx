import { useId, type InputHTMLAttributes } from 'react';
import { CircleAlert } from 'lucide-react';
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
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="inp"
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? about : undefined}
        {...input}
      />
      {error ? (
        <p className="err" id={about}>
          <CircleAlert className="i i12" />
          {error}
        </p>
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
