import i18next from 'i18next';
import { Problem } from '../api/problem';

/** What went wrong, in a sentence for the user; the server's own words where it refused something. */
export function problemSentence(error: Error): string {
  if (!(error instanceof Problem)) return i18next.t('problem.server');
  if (error.status === 0) return i18next.t('problem.unreachable');
  if (error.isPassing) return i18next.t('problem.server');
  return error.message || i18next.t('problem.refused');
}
