import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { changePreferences } from '../api/preferences';
import type { Preferences } from '../api/types';
import { tellRefusal } from './conversation-acts';

/** Changes how the user wants the screens: at once, and says so when it could not be kept. */
export async function savePreferences(
  cache: QueryClient,
  userId: string,
  change: Partial<Preferences>,
): Promise<void> {
  try {
    await changePreferences(cache, userId, change);
  } catch (problem) {
    const again = () => void savePreferences(cache, userId, change);
    tellRefusal(problem, i18next.t('toast.notSaved'), again);
  }
}
