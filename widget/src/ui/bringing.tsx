import type { Bringing } from '../chat/files';
import { AgainIcon, CloseIcon } from './icons';
import { useChat } from './use-chat';

/** Files on their way, and why one is not taken. */
export function BringingFiles() {
  const { state, words } = useChat();
  if (state.bringing.length === 0) return null;
  return (
    <ul class="bringing" aria-label={words.bringing}>
      {state.bringing.map((one) => (
        <OnItsWay key={one.id} one={one} />
      ))}
    </ul>
  );
}

function OnItsWay({ one: { id, file, share, problem } }: { one: Bringing }) {
  const { chat, words } = useChat();
  return (
    <li>
      <span class="grow">
        <b>{file.name}</b>
        {problem ? (
          <span class="wrong" role="alert">
            {words[problem]}
          </span>
        ) : (
          <progress value={share} aria-label={words.uploading(file.name)} />
        )}
      </span>
      {problem === 'notSent' && (
        <button
          class="icon"
          type="button"
          aria-label={words.again(file.name)}
          onClick={() => chat.files.again(id)}
        >
          <AgainIcon />
        </button>
      )}
      <button
        class="icon"
        type="button"
        aria-label={words.cancel(file.name)}
        onClick={() => chat.files.cancel(id)}
      >
        <CloseIcon />
      </button>
    </li>
  );
}
