import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Pencil } from 'lucide-react';
import { writeNote, type NotedItem } from '../../api/notes';
import { later } from '../../ui/later';

export const NoteEditor = later(() => import('./note-editor').then((module) => module.NoteEditor));

/** A line that becomes an editor. */
export function WriteNote({ item }: { item: NotedItem }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [isWriting, setWriting] = useState(false);
  const begin = (
    <button type="button" className="nw" onClick={() => setWriting(true)}>
      <Pencil className="i" />
      {t('note.write')}
    </button>
  );
  if (!isWriting) return begin;
  return (
    <NoteEditor
      meanwhile={begin}
      label={t('note.write')}
      submit={t('note.add')}
      content=""
      onSave={(content) => writeNote(cache, item, content)}
      onDone={() => setWriting(false)}
    />
  );
}
