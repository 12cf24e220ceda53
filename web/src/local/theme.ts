import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export const themes: readonly Theme[] = ['system', 'light', 'dark'];

const key = 'parley.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** The user's choice; theme.js reads the same key before the first paint. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosen);
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  show();
}

export function followSystemTheme(): void {
  dark.addEventListener('change', show);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function chosen(): Theme {
  const stored = localStorage.getItem(key);
  return themes.find((theme) => theme === stored) ?? 'system';
}

function show(): void {
  const theme = chosen();
  const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  listeners.forEach((listener) => listener());
}
