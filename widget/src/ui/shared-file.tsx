import type { Line } from '../chat/api';
import { sizeWords } from './sizes';
import { useChat } from './use-chat';

interface SharedFileProps {
  file: Line['files'][number];
  /** Of the line that has it. */
  position: number;
}

/** A picture drawn small, or a name and a size; both lead to something to be saved. */
export function SharedFile({ file: { name, url, size, thumbnail }, position }: SharedFileProps) {
  const { chat, words, language } = useChat();
  return (
    <a
      class={thumbnail ? 'picture' : 'bubble file'}
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={words.download(name)}
      onClick={(event) => {
        if (!chat.told.isStale(position)) return;
        event.preventDefault();
        void chat.renew(position);
      }}
    >
      {thumbnail ? (
        <img
          src={thumbnail.url}
          {...roomOf(thumbnail)}
          alt={name}
          loading="lazy"
          onError={() => chat.told.isStale(position) && void chat.renew(position)}
        />
      ) : (
        <>
          <b>{name}</b>
          <span>{sizeWords(size, language)}</span>
        </>
      )}
    </a>
  );
}

const longest = 220;

/** Its room is there before it is, so that nothing moves when it comes. */
function roomOf({ width, height }: { width: number; height: number }) {
  const scale = Math.min(1, longest / width, longest / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
