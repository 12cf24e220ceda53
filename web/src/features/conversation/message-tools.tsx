import { useTranslation } from '../../i18n/use-translation';
import { Copy, Reply } from 'lucide-react';
import { useMe } from '../../api/session';
import { IconButton } from '../../ui/button';
import { copy } from '../../ui/copy';
import { later } from '../../ui/later';
import type { ShownMessage } from './log-items';
import { isOwnNote } from './use-edit-last';
import { useWriting } from './writing';

const NoteMenu = later(() => import('./note-menu').then((module) => module.NoteMenu));

interface MessageToolsProps {
  message: ShownMessage;
  onDone: () => void;
  /** Its menu is open, and the focus in there. */
  onHold: (isHeld: boolean) => void;
}

/** What can be done with one message. */
export function MessageTools({ message, onDone, onHold }: MessageToolsProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { quote } = useWriting();
  const { text, kind, local, removedAt } = message;
  if (removedAt) return null;
  const mayQuote = !local && kind !== 'note';
  return (
    // The focus stays on the message: without it the tools would go before they are pressed.
    <div className="mt" onMouseDown={(event) => event.preventDefault()}>
      {mayQuote && (
        <IconButton
          label={t('message.reply')}
          className="ib-sm"
          onClick={() => {
            onDone();
            quote(message);
          }}
        >
          <Reply className="i" />
        </IconButton>
      )}
      {text && (
        <IconButton
          label={t('message.copy')}
          className="ib-sm"
          onClick={() => copy(text, t('message.copied'))}
        >
          <Copy className="i" />
        </IconButton>
      )}
      {isOwnNote(message, user) && <NoteMenu note={message} onOpenChange={onHold} />}
    </div>
  );
}
