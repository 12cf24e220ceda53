import { useState, type KeyboardEvent } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { messagesQuery } from '../../api/messages';
import type { Attachment, MessagePage } from '../../api/types';
import { IconButton } from '../../ui/button';
import { useThread } from './thread-context';
import '../../ui/dialog.css';
import './media.css';

interface PictureViewerProps {
  /** The picture that it opens with. */
  first: string;
  onClose: () => void;
}

/** A picture as large as the window allows. The arrow keys go round those of the thread. */
export function PictureViewer({ first, onClose }: PictureViewerProps) {
  const { t } = useTranslation();
  const pictures = usePictures();
  const [shown, setShown] = useState(first);
  const at = pictures.findIndex(({ id }) => id === shown);
  const picture = pictures[at];
  const go = (step: number) =>
    setShown((id) => pictures.at((at + step) % pictures.length)?.id ?? id);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  };
  if (!picture) return null;
  const name = picture.name ?? t(`attachment.${picture.kind}`);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim vw-scrim" />
        <Dialog.Viewport className="vw-at">
          <Dialog.Popup className="vw" onKeyDown={onKeyDown}>
            <header className="vw-h">
              <Dialog.Title className="trunc">{name}</Dialog.Title>
              {pictures.length > 1 && (
                <>
                  <span className="num" aria-live="polite">
                    {t('attachment.place', { at: at + 1, count: pictures.length })}
                  </span>
                  <IconButton label={t('attachment.previous')} onClick={() => go(-1)}>
                    <ChevronLeft className="i" />
                  </IconButton>
                  <IconButton label={t('attachment.next')} onClick={() => go(1)}>
                    <ChevronRight className="i" />
                  </IconButton>
                </>
              )}
              <a
                className="ib"
                href={picture.url ?? ''}
                download
                aria-label={t('attachment.download', { name })}
              >
                <Download className="i" />
              </a>
              <Dialog.Close render={<IconButton label={t('dialog.close')} />}>
                <X className="i" />
              </Dialog.Close>
            </header>
            <img src={picture.thumbnail?.url} alt={name} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Those of the thread as far as it is loaded, oldest first. */
function usePictures(): Attachment[] {
  const { conversation } = useThread();
  const { data } = useInfiniteQuery(messagesQuery(conversation.id));
  return (data?.pages ?? [])
    .flatMap((page: MessagePage) => page.items)
    .reverse()
    .filter(({ removedAt }) => !removedAt)
    .flatMap(({ attachments }) => attachments)
    .filter(({ url, thumbnail }) => url && thumbnail);
}
