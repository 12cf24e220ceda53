import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { crmUsersQuery } from '../../api/crm-lists';
import type { Note } from '../../api/crm-types';
import { editNote, isPinned, type NotedItem } from '../../api/notes';
import { dayAndTime } from '../../items/day-and-time';
import { historyOf, instantOf, isOpenAt } from '../../items/history-note';
import { Avatar } from '../../ui/avatar';
import { exactTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { ConversationGlyph } from './conversation-glyph';
import { HistoryBody } from './history-body';
import { NoteHtml } from './note-html';
import { NoteMenu } from './note-menu';
import { NoteEditor } from './write-note';

interface NoteCardProps {
  item: NotedItem;
  note: Note;
}

/** One note, of a person or of a conversation. */
export function NoteCard({ item, note }: NoteCardProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const now = useNow();
  const [isEditing, setEditing] = useState(false);
  const editor = useEditor(note);
  const history = historyOf(note);
  const since = instantOf(note.add_time);
  const name = note.user?.name ?? '';
  return (
    <article className="nc" aria-label={t(history ? 'note.ofConversation' : 'note.by', { name })}>
      <header className="nc-h">
        {history ? (
          <>
            <ConversationGlyph id={history.conversationId} />
            <span className="trunc">
              <b>{t('note.ofConversation')}</b>{' '}
              <span className="sec">{t('note.fromMessaging')}</span>
            </span>
          </>
        ) : (
          <>
            <Avatar id={String(note.user_id)} name={name} size={24} />
            <b className="trunc">{name}</b>
          </>
        )}
        {isPinned(note, item) && <span className="tag tag-warn">{t('note.pinned')}</span>}
        {editor && <span className="sec">{t('note.editedBy', { name: editor })}</span>}
        <time className="sec num nc-t" dateTime={since} title={exactTime(since)}>
          {dayAndTime(since, now)}
        </time>
        <NoteMenu item={item} note={note} onEdit={() => setEditing(true)} />
      </header>
      {isEditing ? (
        <NoteEditor
          label={t('note.edit')}
          submit={t('crm.save')}
          content={note.content}
          warning={history && isOpenAt(history, now) ? t('note.editingStops') : null}
          onSave={(content) => editNote(cache, item, note, content)}
          onDone={() => setEditing(false)}
        />
      ) : history ? (
        <HistoryBody note={note} history={history} />
      ) : (
        <div className="nc-b">
          <NoteHtml html={note.content} />
        </div>
      )}
    </article>
  );
}

/** Who changed the note after it was written; null for nobody. */
function useEditor({ last_update_user_id: id }: Note): string | null {
  const { data: users = [] } = useQuery(crmUsersQuery);
  return users.find((user) => user.id === id)?.name ?? null;
}
