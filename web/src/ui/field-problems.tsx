import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { FormProblem } from './form-problem';

interface Problems {
  error: Error | null;
  /** The names of the fields that say themselves what is wrong with them. */
  told: Set<string>;
}

const Context = createContext<Problems>({ error: null, told: new Set() });

/** Around the fields of a form: what the server says of a field stands there, the rest at the end. */
export function FieldProblems({ error, children }: { error: Error | null; children: ReactNode }) {
  const [told] = useState(() => new Set<string>());
  return (
    <Context value={{ error, told }}>
      {children}
      <FormProblem error={restOf(error, told)} />
    </Context>
  );
}

/** What is wrong with the field of that name, in the server's words. */
export function useFieldProblem(name: string | undefined): string | undefined {
  const { error, told } = useContext(Context);
  useEffect(() => {
    if (!name) return;
    told.add(name);
    return () => void told.delete(name);
  }, [name, told]);
  const fields = error instanceof Problem ? error.fields : [];
  const own = fields.filter(({ field }) => name !== undefined && isOf(field, name));
  return own.length > 0 ? own.map(({ detail }) => detail).join(' ') : undefined;
}

function restOf(error: Error | null, told: Set<string>): Error | null {
  if (!(error instanceof Problem) || error.fields.length === 0) return error;
  const left = error.fields.filter(({ field }) => ![...told].some((name) => isOf(field, name)));
  if (left.length === 0) return null;
  return new Problem({ detail: left.map(({ detail }) => detail).join(' ') }, error.status);
}

/** `phones[0].value` is of `phones`, `settings.origins[1]` of `settings.origins`. */
function isOf(field: string, name: string): boolean {
  return field === name || field.startsWith(`${name}[`) || field.split('.')[0] === name;
}
