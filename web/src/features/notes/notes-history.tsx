import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { CirclePlus, MessageSquareText, StickyNote } from 'lucide-react';
import { historyQuery, type ItemChange } from '../../api/history';
import { isPinned, notesQuery, type NotedItem } from '../../api/notes';
import type { Note } from '../../api/crm-types';
import { historyOf, instantOf } from '../../items/history-note';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Segments } from '../../ui/segments';
import { ChangeEntry, EventEntry } from './event-entry';
import { NoteCard } from './note-card';
import { WriteNote } from './write-note';
import './notes.css';

interface NotesHistoryProps {
  item: NotedItem;
  /** When the item was made. */
  since: string;
}

type Shown = 'all' | 'notes' | 'changes';
type Entry = { at: string; note: Note } | { at: string; change: ItemChange };

/** What happened to an item: notes newest first, pinned ones on top, and its changes among them. */
export function NotesHistory({ item, since }: NotesHistoryProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>('all');
  const { data: notes = [], error, refetch } = useQuery(notesQuery(item));
  const history = useInfiniteQuery(historyQuery(item));
  const changes = history.data?.pages.flatMap(({ items }) => items) ?? [];
  const options = (['all', 'notes', 'changes'] as const).map((value) => ({
    value,
    label: t(`note.filter.${value}`),
  }));
  const entries: Entry[] = [
    ...(shown === 'changes' ? [] : notes.map((note) => ({ at: instantOf(note.add_time), note }))),
    ...(shown === 'notes' ? [] : changes.map((change) => ({ at: change.at, change }))),
  ].toSorted(
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
            {entries.map((entry) =>
              'note' in entry ? (
                <NoteEntry key={`n${entry.note.id}`} item={item} note={entry.note} />
              ) : (
                <ChangeEntry key={`c${entry.change.id}`} change={entry.change} />
              ),
            )}
            {shown !== 'notes' && !history.hasNextPage && (
              <EventEntry at={since} icon={<CirclePlus className="i i14" />}>
                {t(`crm.created.${item.type}`)}
              </EventEntry>
            )}
          </ol>
          {shown === 'notes' && notes.length === 0 && <p className="mut">{t('note.none')}</p>}
          {shown !== 'notes' && history.hasNextPage && (
            <Button disabled={history.isFetching} onClick={() => void history.fetchNextPage()}>
              {t('crm.showMore')}
            </Button>
          )}
        </Segments>
      </div>
    </>
  );
}

function NoteEntry({ item, note }: { item: NotedItem; note: Note }) {
  const Glyph = historyOf(note) ? MessageSquareText : StickyNote;
  return (
    <li>
      <span className="pin pin-n">
        <Glyph className="i i14" />
      </span>
      <NoteCard item={item} note={note} />
    </li>
  );
}

function pins(entry: Entry, item: NotedItem): boolean {
  return 'note' in entry && isPinned(entry.note, item);
}
