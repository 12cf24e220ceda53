import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { ArrowUpRight, Clock } from 'lucide-react';
import { Link } from 'wouter';
import type { Note } from '../../api/crm-types';
import { untilWords } from '../../items/day-and-time';
import { isOpenAt, type HistoryNote } from '../../items/history-note';
import { Avatar } from '../../ui/avatar';
import { useNow } from '../../ui/use-now';
import { HistoryLine } from './history-line';
import { NoteHtml } from './note-html';

const shownAtFirst = 5;

interface HistoryBodyProps {
  note: Note;
  history: HistoryNote;
}

/** What was said in a conversation, whose it is, and the way there. */
export function HistoryBody({ note, history }: HistoryBodyProps) {
  const { t } = useTranslation();
  const now = useNow();
  const [isWhole, setWhole] = useState(false);
  const { messages, status, folded, href, until, isEdited } = history;
  const shown = isWhole ? messages : messages.slice(-shownAtFirst);
  const [, assignee] = /^Assigned to (.+) · /.exec(status) ?? [];
  const hidden = messages.length - shown.length;
  return (
    <>
      {isEdited ? (
        <div className="nc-b">
          <NoteHtml html={note.content} />
        </div>
      ) : (
        <ul className="nc-m">
          {folded && (
            <li className="mut">
              <Link href={href}>{folded}</Link>
            </li>
          )}
          {shown.map((message, place) => (
            <HistoryLine key={messages.length - shown.length + place} message={message} />
          ))}
        </ul>
      )}
      <footer className="nc-f">
        {!isEdited && (
          <span className="nc-a">
            {assignee && <Avatar id={assignee} name={assignee} size={16} />}
            {status}
          </span>
        )}
        {isOpenAt(history, now) && (
          <span className="nc-u">
            <Clock className="i i14" />
            {t('note.addedUntil', { time: untilWords(until, now) })}
          </span>
        )}
        {!isEdited && hidden > 0 && (
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {t('note.showMore', { count: hidden })}
          </button>
        )}
        <Link className="link nc-o" href={href}>
          {t('note.openConversation')}
          <ArrowUpRight className="i i14" />
        </Link>
      </footer>
    </>
  );
}
