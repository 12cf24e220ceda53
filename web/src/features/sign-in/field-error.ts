import { Problem } from '../../api/problem';

/** What is wrong with the field of that name. */
export function fieldError(error: Error | null, name: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  return error.fields.find(({ field }) => field === name)?.detail;
}
