import { useTranslation } from '../../i18n/use-translation';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import { problemSentence } from '../../ui/problem-sentence';
import { showToast } from '../../ui/toasts';
import type { ShownMessage } from './log-items';
import { useRemove } from './settle-message';
import { useThread } from './thread-context';
import { useWriting } from './writing';

interface NoteMenuProps {
  note: ShownMessage;
  onOpenChange: (isOpen: boolean) => void;
}

/** What its author may do with a note. */
export function NoteMenu({ note, onOpenChange }: NoteMenuProps) {
  const { t } = useTranslation();
  const { conversation } = useThread();
  const { edit } = useWriting();
  const remove = useRemove(conversation.id);
  const tell = (error: Error) =>
    showToast({ words: `${t('message.notRemoved')} ${problemSentence(error)}` });
  const opener = (
    <IconButton label={t('message.more')} className="ib-sm">
      <Ellipsis className="i" />
    </IconButton>
  );
  return (
    <Menu opener={opener} side="bottom" onOpenChange={onOpenChange}>
      <MenuItem icon={<Pencil className="i" />} onChoose={() => edit(note)}>
        {t('message.editNote')}
      </MenuItem>
      <MenuItem
        icon={<Trash2 className="i" />}
        isDanger
        onChoose={() => remove.mutate(note.id, { onError: tell })}
      >
        {t('message.removeNote')}
      </MenuItem>
    </Menu>
  );
}
