import { useTranslation } from '../../i18n/use-translation';
import type { Attachment } from '../../api/types';
import { roomOf } from './attachment-room';
import './media.css';

interface PlayerTileProps {
  attachment: Attachment;
  url: string;
}

/** A voice message or a film, in the player that people know from their browser. */
export function PlayerTile({ attachment, url }: PlayerTileProps) {
  const { t } = useTranslation();
  const { name, mimeType } = attachment;
  if (mimeType?.startsWith('video/')) {
    return (
      <video
        className="bb at-vid"
        src={url}
        controls
        preload="metadata"
        aria-label={name ?? t('attachment.video')}
        {...roomOf(attachment)}
      />
    );
  }
  return (
    <audio
      className="at-aud"
      src={url}
      controls
      preload="metadata"
      aria-label={name ?? t('attachment.audio')}
    />
  );
}
