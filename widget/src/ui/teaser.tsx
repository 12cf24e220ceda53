import type { Look } from '../chat/api';
import { Face } from './face';
import { CloseIcon } from './icons';
import { useChat } from './use-chat';

/** A word of welcome beside the launcher, once in a visit. */
export function Teaser({ look }: { look: Look }) {
  const { chat, words } = useChat();
  const [person] = look.colleagues;
  return (
    <div class="teaser">
      <button class="teaser-words" type="button" onClick={() => chat.open()}>
        <Face name={person ?? look.name} />
        <span>
          <b>{person ? words.from(person, look.name) : look.name}</b>
          <span class="teaser-text">{saying(look, words)}</span>
        </span>
      </button>
      <button class="icon" type="button" aria-label={words.dismiss} onClick={() => chat.dismiss()}>
        <CloseIcon />
      </button>
    </div>
  );
}

function saying(look: Look, words: { greeting: string; away: string }): string {
  return look.colleagues.length > 0 ? (look.greeting ?? words.greeting) : (look.away ?? words.away);
}
