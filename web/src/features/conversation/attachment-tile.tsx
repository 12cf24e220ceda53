import { useTranslation } from 'react-i18next';
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
import { fileFacts } from './file-facts';

const icons: Record<Attachment['kind'], LucideIcon> = {
  image: Image,
  audio: Mic,
  video: Video,
  file: FileText,
  sticker: Sticker,
  contact: ContactRound,
  share: Share2,
};

/** What was attached: its name, type and size; a link to it once its bytes are kept. */
export function AttachmentTile({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation();
  const { kind, url } = attachment;
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
