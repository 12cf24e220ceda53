import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrowUpRight, Clock } from 'lucide-react';
import { Link } from 'wouter';
import type { Note } from '../../api/notes';
import { dayAndTime } from '../../items/day-and-time';
import { isOpenAt, type HistoryNote } from '../../items/history-note';
import { useNow } from '../../ui/use-now';
import { NoteHtml } from './note-html';

interface HistoryBodyProps {
  note: Note;
  history: HistoryNote;
}

/** What was said in a conversation, whose it is, and the way there. */
export function HistoryBody({ note, history }: HistoryBodyProps) {
  const { t } = useTranslation();
  const now = useNow();
  const [isWhole, setWhole] = useState(false);
  const folded = isWhole ? 0 : Math.max(0, history.count - 5);
  return (
    <>
      <div className={`nc-b nc-m ${folded > 0 ? 'nc-few' : ''}`}>
        <NoteHtml html={note.content} />
      </div>
      <footer className="nc-f">
        {isOpenAt(history, now) && (
          <span className="nc-u">
            <Clock className="i i14" />
            {t('note.addedUntil', { time: dayAndTime(history.until, now) })}
          </span>
        )}
        {folded > 0 && (
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {t('note.showMore', { count: folded })}
          </button>
        )}
        <Link className="link nc-o" href={history.href}>
          {t('note.openConversation')}
          <ArrowUpRight className="i i14" />
        </Link>
      </footer>
    </>
  );
}
