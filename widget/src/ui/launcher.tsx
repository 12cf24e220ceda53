import type { RefObject } from 'preact';
import { ChatIcon, DownIcon } from './icons';
import { useChat } from './use-chat';

export function Launcher({ button }: { button: RefObject<HTMLButtonElement> }) {
  const { chat, words, state } = useChat();
  const { isOpen, unread } = state;
  const label = isOpen ? words.close : words.open;
  return (
    <button
      ref={button}
      class={`launcher ${isOpen ? 'is-open' : ''}`}
      type="button"
      aria-expanded={isOpen}
      aria-label={unread > 0 && !isOpen ? `${label}, ${words.unread(unread)}` : label}
      onClick={() => (isOpen ? chat.close() : chat.open())}
    >
      {isOpen ? <DownIcon /> : <ChatIcon />}
      {unread > 0 && !isOpen && (
        <span class="badge" aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </button>
  );
}
