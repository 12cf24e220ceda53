import { CircleAlert } from 'lucide-react';
import './field.css';

/** What is wrong with a field, below it. */
export function FieldError({ id, words }: { id?: string; words: string | undefined }) {
  if (!words) return null;
  return (
    <p className="err" id={id}>
      <CircleAlert className="i i12" />
      {words}
    </p>
  );
}
