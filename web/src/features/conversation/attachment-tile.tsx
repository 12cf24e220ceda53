import { useTranslation } from '../../i18n/use-translation';
import {
  ContactRound,
  Download,
  FileText,
  Image,
  Mic,
  Share2,
  Sticker,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { Attachment } from '../../api/types';
import '../../i18n/later-words';
import { fileFacts } from './file-facts';
import { PictureTile } from './picture-tile';
import { PlayerTile } from './player-tile';

const icons: Record<Attachment['kind'], LucideIcon> = {
  image: Image,
  audio: Mic,
  video: Video,
  file: FileText,
  sticker: Sticker,
  contact: ContactRound,
  share: Share2,
};

/** What was attached: a picture, something to listen to or to look at, or a file to be saved. */
export function AttachmentTile({ attachment }: { attachment: Attachment }) {
  const { url, thumbnail, mimeType } = attachment;
  const medium = mimeType?.split('/')[0];
  if (url && thumbnail) return <PictureTile attachment={attachment} />;
  if (url && (medium === 'audio' || medium === 'video')) {
    return <PlayerTile attachment={attachment} url={url} />;
  }
  return <FileTile attachment={attachment} />;
}

/** Its name, type and size; a link to it once its bytes are kept, or why they are not. */
function FileTile({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation();
  const { kind, url, problemCode } = attachment;
  const problem = problemCode ? t(`attachment.problem.${problemCode}`) : attachment.problem;
  const Glyph = icons[kind];
  const name = attachment.name ?? t(`attachment.${kind}`);
  const words = (
    <>
      <span className="fi">
        <Glyph className="i i20" />
      </span>
      <span className="grow">
        <b className="trunc">{name}</b>
        <small>{fileFacts(attachment) || t(`attachment.${kind}`)}</small>
        {problem && <small>{t('attachment.missing', { problem })}</small>}
      </span>
    </>
  );
  if (!url) return <div className="bb at-file">{words}</div>;
  return (
    <a className="bb at-file" href={url} download aria-label={t('attachment.download', { name })}>
      {words}
      <Download className="i sec" />
    </a>
  );
}
