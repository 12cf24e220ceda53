import { useRef } from 'preact/hooks';
import { AttachIcon } from './icons';
import { useChat } from './use-chat';

/** Chooses files; how large they may be is said before. */
export function AttachButton() {
  const { chat, words } = useChat();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        class="attach"
        type="button"
        aria-label={words.attach}
        title={words.attach}
        onClick={() => input.current?.click()}
      >
        <AttachIcon />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.attach}
        onChange={({ currentTarget }) => {
          chat.files.add(currentTarget.files ?? []);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
