import { render } from 'preact';
import type { Chat } from '../chat/chat';
import { wordsOf } from '../words';
import { App } from './app';
import files from './files.css?inline';
import lines from './lines.css?inline';
import { PlaceContext } from './use-chat';
import frame from './window.css?inline';

/** Puts the chat beside the page, in a root of its own: neither's styles reach the other's. */
export function mount(chat: Chat): ShadowRoot {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(frame + lines + files);
  // Not an element, which a site's content security policy would have to allow.
  root.adoptedStyleSheets = [sheet];
  const language = document.documentElement.lang || navigator.language;
  const place = { chat, words: wordsOf(language), language: knownLanguage(language) };
  host.lang = place.language;
  host.dataset.theme = themeOfPage();
  chat.listen(() => host.style.setProperty('--color', chat.state.look?.color ?? ''));
  render(
    <PlaceContext.Provider value={place}>
      <App />
    </PlaceContext.Provider>,
    root,
  );
  document.body.append(host);
  return root;
}

/** The page's language, if times can be written in it. */
function knownLanguage(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Dark only on a page that says that it can be. */
function themeOfPage(): 'dark' | 'light' {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const canBeDark = colorScheme.includes('dark');
  const wantsDark =
    !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
  return canBeDark && wantsDark ? 'dark' : 'light';
}
