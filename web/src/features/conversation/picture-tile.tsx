import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { Attachment } from '../../api/types';
import { later } from '../../ui/later';
import { roomOf } from './attachment-room';
import './media.css';

// With the dialog's library under it.
const PictureViewer = later(() =>
  import('./picture-viewer').then((module) => module.PictureViewer),
);

/** A picture in the thread, as it was drawn anew. A press shows it large. */
export function PictureTile({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { kind, name, thumbnail } = attachment;
  const words = name ?? t(`attachment.${kind}`);
  return (
    <>
      <button
        type="button"
        className="bb at-img"
        aria-label={t('attachment.open', { name: words })}
        onClick={() => setOpen(true)}
      >
        <img src={thumbnail?.url} alt={words} decoding="async" {...roomOf(attachment)} />
      </button>
      {isOpen && <PictureViewer first={attachment.id} onClose={() => setOpen(false)} />}
    </>
  );
}
