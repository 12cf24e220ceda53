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
          width={thumbnail.width}
          height={thumbnail.height}
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
