import { Chat } from './chat/chat';
import { mount } from './ui/mount';

declare global {
  interface Window {
    Parley?: {
      /** Who is signed in at the site, as a token that the site's server signs. */
      identify: (token: string) => Promise<void>;
      open: () => void;
      close: () => void;
    };
  }
}

/** The one line of a site's page: `<script async src=".../webchat/widget.js" data-channel="...">`. */
function begin(): void {
  const script = document.currentScript;
  const channel = script instanceof HTMLScriptElement ? script.dataset.channel : undefined;
  if (!(script instanceof HTMLScriptElement) || !channel || window.Parley) return;
  const chat = new Chat(new URL(script.src).origin, channel);
  window.Parley = {
    identify: (token) => chat.identify(token),
    open: () => chat.open(),
    close: () => chat.close(),
  };
  afterThePage(() => {
    mount(chat);
    chat.start().catch((problem: unknown) => {
      console.warn(`Parley chat: ${problem instanceof Error ? problem.message : 'not available'}`);
    });
  });
}

/** Nothing of the page waits for the chat. */
function afterThePage(then: () => void): void {
  if (document.readyState === 'complete') then();
  else window.addEventListener('load', then, { once: true });
}

begin();
