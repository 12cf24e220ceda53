import { useEffect, useRef, useState } from 'preact/hooks';
import { AttachButton } from './attach-button';
import { SendIcon } from './icons';
import { useChat } from './use-chat';

const longest = 5_000;

/** Enter sends, with Shift it begins a new line. */
export function Composer() {
  const { chat, words } = useChat();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    if (text.trim() === '') return;
    chat.write(text.trim());
    setText('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="composer"
      aria-label={words.placeholder}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <AttachButton />
      <textarea
        ref={field}
        rows={2}
        maxLength={longest}
        aria-label={words.field}
        placeholder={words.placeholder}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          chat.typed();
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = event.clipboardData?.files;
          if (!files?.length) return;
          event.preventDefault();
          chat.files.add(files);
        }}
      />
      <button class="send" type="submit" aria-label={words.send} disabled={text.trim() === ''}>
        <SendIcon />
      </button>
    </form>
  );
}
