import { CircleAlert } from 'lucide-react';
import { problemSentence } from './problem-sentence';
import './form.css';

/** Why a form was not accepted, inside the form. */
export function FormProblem({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <p className="note-box note-bad" role="alert">
      <CircleAlert className="i" />
      <span>{problemSentence(error)}</span>
    </p>
  );
}
