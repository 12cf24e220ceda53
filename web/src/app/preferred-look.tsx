import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { preferencesQuery } from '../api/preferences';
import { useMe } from '../api/session';
import { languages, type Language } from '../i18n/i18n';
import { chooseLanguage } from '../local/language';
import { chooseTheme } from '../local/theme';

/** Gives the page the theme and the language that the user has chosen, on whatever device. */
export function PreferredLook(): null {
  const { user } = useMe();
  const { data, isPlaceholderData } = useQuery(preferencesQuery(user.id));
  const theme = isPlaceholderData ? undefined : data?.theme;
  const language = isPlaceholderData ? undefined : data?.language;
  useEffect(() => {
    if (theme) chooseTheme(theme);
  }, [theme]);
  useEffect(() => {
    if (language !== undefined) void chooseLanguage(known(language));
  }, [language]);
  return null;
}

function known(tag: string | null): Language | null {
  return tag !== null && tag in languages ? (tag as Language) : null;
}
