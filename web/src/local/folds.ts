import { storedPerUser, useStored } from './stored';

const foldsOf = storedPerUser<Record<string, boolean>>('folds', { closed: true });

/** Whether a user has folded a section of the list. */
export function useFolded(userId: string, section: string): boolean {
  return useStored(foldsOf(userId), (all) => all[section] ?? false);
}

export function isFolded(userId: string, section: string): boolean {
  return foldsOf(userId).get()[section] ?? false;
}

export function toggleFold(userId: string, section: string): void {
  foldsOf(userId).update((all) => ({ ...all, [section]: !all[section] }));
}
