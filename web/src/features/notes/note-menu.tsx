import { useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useTranslation } from '../../i18n/use-translation';
import { Ellipsis, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import type { Note } from '../../api/crm-types';
import { deleteNote, isPinned, pinNote, type NotedItem } from '../../api/notes';
import { Button, IconButton } from '../../ui/button';
import { tellRefusal } from '../../ui/conversation-acts';
import { Alert } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-problem';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';

interface NoteMenuProps {
  item: NotedItem;
  note: Note;
  onEdit: () => void;
}

export function NoteMenu({ item, note, onEdit }: NoteMenuProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [isDeleting, setDeleting] = useState(false);
  const pinned = isPinned(note, item);
  const pin = () => {
    pinNote(cache, item, note, !pinned).catch((problem: unknown) =>
      tellRefusal(problem, i18next.t('crm.notChanged'), pin),
    );
  };
  const opener = (
    <IconButton className="ib-sm" label={t('note.actions')}>
      <Ellipsis className="i" />
    </IconButton>
  );
  return (
    <>
      <Menu opener={opener} side="bottom" align="end">
        <MenuItem icon={<Pencil className="i" />} onChoose={onEdit}>
          {t('note.edit')}
        </MenuItem>
        <MenuItem icon={pinned ? <PinOff className="i" /> : <Pin className="i" />} onChoose={pin}>
          {t(pinned ? 'note.unpin' : 'note.pin')}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<Trash2 className="i" />} isDanger onChoose={() => setDeleting(true)}>
          {t('note.delete')}
        </MenuItem>
      </Menu>
      {isDeleting && <DeleteNote item={item} note={note} onClose={() => setDeleting(false)} />}
    </>
  );
}

interface DeleteNoteProps {
  item: NotedItem;
  note: Note;
  onClose: () => void;
}

function DeleteNote({ item, note, onClose }: DeleteNoteProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const cancel = useRef<HTMLButtonElement>(null);
  const deletion = useMutation({
    mutationFn: () => deleteNote(cache, item, note),
    onSuccess: onClose,
  });
  return (
    <Alert title={t('note.deleteTitle')} onClose={onClose} initialFocus={cancel}>
      <div className="dlg-b form">
        <p>{t('note.deleteDetail')}</p>
        <FormProblem error={deletion.error} />
      </div>
      <footer className="dlg-f">
        <Button ref={cancel} kind="quiet" onClick={onClose}>
          {t('crm.cancel')}
        </Button>
        <Button kind="danger" disabled={deletion.isPending} onClick={() => deletion.mutate()}>
          {t('note.delete')}
        </Button>
      </footer>
    </Alert>
  );
}
