import { useQueryClient } from '@tanstack/react-query';
import { preferencesOf, usePreferences } from '../../api/preferences';
import { useMe } from '../../api/session';
import type { Section } from '../../api/types';
import { savePreferences } from '../../ui/save-preferences';

/** Whether the user has folded a section of the list, and a way to fold or unfold it. */
export function useFold(section: Section): [isFolded: boolean, toggle: () => void] {
  const cache = useQueryClient();
  const { user } = useMe();
  const { foldedSections } = usePreferences();
  const toggle = () => {
    const folded = preferencesOf(cache, user.id).foldedSections;
    const isFolded = folded.includes(section);
    const others = folded.filter((each) => each !== section);
    void savePreferences(cache, user.id, {
      foldedSections: isFolded ? others : [...others, section],
    });
  };
  return [foldedSections.includes(section), toggle];
}
