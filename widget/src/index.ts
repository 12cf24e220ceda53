import { Chat } from './chat/chat';
import { Refused } from './chat/refused';
import { mount } from './ui/mount';

const againAfter = 30_000;

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
    void start(chat);
  });
}

/** A server that cannot be reached now may be there in a while; one that refuses says why. */
async function start(chat: Chat): Promise<void> {
  try {
    await chat.start();
  } catch (problem) {
    if (problem instanceof Refused && !problem.isPassing) {
      console.warn(`Parley chat: ${problem.detail}`);
    } else {
      setTimeout(() => void start(chat), againAfter);
    }
  }
}

/** Nothing of the page waits for the chat. */
function afterThePage(then: () => void): void {
  if (document.readyState === 'complete') then();
  else window.addEventListener('load', then, { once: true });
}

begin();
