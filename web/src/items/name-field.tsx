import { Field } from '../ui/field';

interface NameFieldProps {
  /** How the server calls it. */
  name: string;
  label: string;
  value: string;
  type?: 'text' | 'tel' | 'email';
  hint?: string | undefined;
  onType: (words: string) => void;
}

/** A line of text of an item, as long as the server takes it. */
export function NameField({ onType, hint, ...field }: NameFieldProps) {
  return (
    <Field
      {...field}
      {...(hint ? { hint } : {})}
      maxLength={255}
      autoComplete="off"
      onChange={(event) => onType(event.target.value)}
    />
  );
}
