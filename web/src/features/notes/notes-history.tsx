import { lazy, Suspense, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Flag, MessageSquareText, Pencil, StickyNote } from 'lucide-react';
import type { Note } from '../../api/crm-types';
import { isPinned, notesQuery, writeNote, type NotedItem } from '../../api/notes';
import { dayAndTime } from '../../items/day-and-time';
import { historyOf, instantOf } from '../../items/history-note';
import { ErrorState } from '../../ui/error-state';
import { Segments } from '../../ui/segments';
import { useNow } from '../../ui/use-now';
import { exactTime } from '../../ui/times';
import { NoteCard } from './note-card';
import './notes.css';

const NoteEditor = lazy(() =>
  import('./note-editor').then((module) => ({ default: module.NoteEditor })),
);

/** Something that happened to an item. */
export interface ItemEvent {
  at: string;
  words: string;
}

interface NotesHistoryProps {
  item: NotedItem;
  events: readonly ItemEvent[];
}

type Shown = 'all' | 'notes' | 'changes';

/** What happened to an item: notes newest first, pinned ones on top, and its changes among them. */
export function NotesHistory({ item, events }: NotesHistoryProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>('all');
  const { data: notes = [], error, refetch } = useQuery(notesQuery(item));
  const options = (['all', 'notes', 'changes'] as const).map((value) => ({
    value,
    label: t(`note.filter.${value}`),
  }));
  const entries = shown === 'changes' ? [] : notes.map(entryOf);
  const lines = shown === 'notes' ? [] : events.map((event) => ({ at: event.at, event }));
  const inOrder = [...entries, ...lines].toSorted(
    (one, other) =>
      Number(pins(other, item)) - Number(pins(one, item)) || other.at.localeCompare(one.at),
  );
  if (error) {
    return <ErrorState title={t('note.failed')} error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <WriteNote item={item} />
      <div className="tl-h">
        <h2>{t('note.history')}</h2>
        <Segments label={t('note.filters')} value={shown} options={options} onChoose={setShown}>
          <ol className="tl">
            {inOrder.map((entry) =>
              'note' in entry ? (
                <li key={`n${entry.note.id}`}>
                  <span className="pin pin-n">
                    {historyOf(entry.note) ? (
                      <MessageSquareText className="i i14" />
                    ) : (
                      <StickyNote className="i i14" />
                    )}
                  </span>
                  <NoteCard item={item} note={entry.note} />
                </li>
              ) : (
                <EventEntry key={entry.event.at + entry.event.words} event={entry.event} />
              ),
            )}
          </ol>
          {inOrder.length === 0 && <p className="mut">{t('note.none')}</p>}
        </Segments>
      </div>
    </>
  );
}

function EventEntry({ event }: { event: ItemEvent }) {
  return (
    <li>
      <span className="pin">
        <Flag className="i i14" />
      </span>
      <p className="ev2">
        <span>{event.words}</span>
        <time className="mut num" dateTime={event.at} title={exactTime(event.at)}>
          {dayAndTime(event.at, useNow())}
        </time>
      </p>
    </li>
  );
}

function WriteNote({ item }: { item: NotedItem }) {
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
    <Suspense fallback={begin}>
      <NoteEditor
        label={t('note.write')}
        submit={t('note.add')}
        content=""
        onSave={(content) => writeNote(cache, item, content)}
        onDone={() => setWriting(false)}
      />
    </Suspense>
  );
}

type Entry = { at: string; note: Note } | { at: string; event: ItemEvent };

function entryOf(note: Note): Entry {
  return { at: instantOf(note.add_time), note };
}

function pins(entry: Entry, item: NotedItem): boolean {
  return 'note' in entry && isPinned(entry.note, item);
}
