import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import '../../i18n/later-words';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { savedRepliesQuery, useRemoveSavedReply } from '../../api/saved-replies';
import { useMe } from '../../api/session';
import type { SavedReply } from '../../api/types';
import { Button, IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { problemSentence } from '../../ui/problem-sentence';
import { SavedReplyForm } from './saved-reply-form';

interface SavedRepliesDialogProps {
  /** What the form for a new one begins with. */
  text: string;
  onClose: () => void;
}

/** Where saved replies are made by everyone, and changed by their authors and admins. */
export function SavedRepliesDialog({ text, onClose }: SavedRepliesDialogProps) {
  const { t } = useTranslation();
  const { data: replies = [] } = useQuery(savedRepliesQuery);
  const [edited, setEdited] = useState<SavedReply | 'new' | null>(text ? 'new' : null);
  const title = edited === 'new' ? 'savedReplies.new' : edited ? 'savedReplies.change' : null;
  return (
    <Dialog title={t(title ?? 'savedReplies.title')} onClose={onClose}>
      {edited ? (
        <SavedReplyForm
          reply={edited === 'new' ? null : edited}
          text={text}
          onDone={() => setEdited(null)}
        />
      ) : (
        <>
          <ul className="dlg-b sr-l">
            {replies.map((reply) => (
              <SavedReplyRow key={reply.id} reply={reply} onEdit={() => setEdited(reply)} />
            ))}
            {replies.length === 0 && <li className="mut">{t('answers.none')}</li>}
          </ul>
          <footer className="dlg-f">
            <Button kind="primary" onClick={() => setEdited('new')}>
              <Plus className="i" />
              {t('savedReplies.new')}
            </Button>
          </footer>
        </>
      )}
    </Dialog>
  );
}

function SavedReplyRow({ reply, onEdit }: { reply: SavedReply; onEdit: () => void }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const remove = useRemoveSavedReply();
  const { name, text, author } = reply;
  const mayChange = author.id === user.id || user.role === 'admin';
  return (
    <li>
      <span className="grow ol-w">
        <b className="trunc">{name}</b>
        <span className="sub trunc">{text}</span>
        <span className="sub">
          {remove.error
            ? problemSentence(remove.error)
            : t('savedReplies.by', { name: author.name })}
        </span>
      </span>
      {mayChange && (
        <>
          <IconButton label={t('savedReplies.edit', { name })} onClick={onEdit}>
            <Pencil className="i" />
          </IconButton>
          <IconButton
            label={t('savedReplies.remove', { name })}
            disabled={remove.isPending}
            onClick={() => remove.mutate(reply)}
          >
            <Trash2 className="i" />
          </IconButton>
        </>
      )}
    </li>
  );
}
