import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Pencil } from 'lucide-react';
import { writeNote, type NotedItem } from '../../api/notes';
import { usePreferences } from '../../api/preferences';
import { KeyCaps } from '../../commands/key-caps';
import { ariaKeys } from '../../commands/shortcut';
import { useIntent } from '../../ui/intents';
import { later } from '../../ui/later';

export const NoteEditor = later(() => import('./note-editor').then((module) => module.NoteEditor));

/** A line that becomes an editor. */
export function WriteNote({ item }: { item: NotedItem }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { singleKeys } = usePreferences();
  const [isWriting, setWriting] = useState(false);
  useIntent('write-note', () => setWriting(true), !isWriting);
  const begin = (
    <button
      type="button"
      className="nw"
      aria-keyshortcuts={singleKeys ? ariaKeys('n') : undefined}
      onClick={() => setWriting(true)}
    >
      <Pencil className="i" />
      <span className="grow">{t('note.write')}</span>
      {singleKeys && <KeyCaps shortcut="n" />}
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
