import { useQueries } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { StickyNote } from 'lucide-react';
import { Link as Anchor } from 'wouter';
import type { Link } from '../../api/links';
import { notesQuery } from '../../api/notes';
import type { Conversation } from '../../api/types';
import { historyOf, isOpenAt, type HistoryNote } from '../../items/history-note';
import { itemPath } from '../../items/paths';
import { dayAndTime, untilWords } from '../../items/day-and-time';
import { useNow } from '../../ui/use-now';

interface Shown {
  link: Link;
  history: HistoryNote;
}

/** The history notes that this conversation has written into its linked items, newest first. */
export function ConversationNotes({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { id, links } = conversation;
  const answers = useQueries({
    queries: links.map(({ type, item }) => notesQuery({ type, id: item.id })),
  });
  const notes = links
    .flatMap((link, place) =>
      (answers[place]?.data ?? []).map((note) => ({ link, history: historyOf(note) })),
    )
    .filter((each): each is Shown => each.history?.conversationId === id)
    .toSorted((one, other) => other.history.since.localeCompare(one.history.since));
  if (notes.length === 0) return null;
  return (
    <section className="pn-s">
      <h3>{t('link.notes')}</h3>
      <ul>
        {notes.map(({ link, history }) => (
          <li key={history.noteId}>
            <NoteLine link={link} history={history} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoteLine({ link, history }: Shown) {
  const { t } = useTranslation();
  const now = useNow();
  const isOpen = isOpenAt(history, now);
  const count = history.messages.length;
  const when = isOpen
    ? t('link.until', { time: untilWords(history.until, now) })
    : dayAndTime(history.since, now);
  return (
    <Anchor className="nt" href={itemPath(link.type, link.item.id)}>
      <StickyNote className="i" />
      <span className="grow">
        <span className="trunc">
          {t(isOpen ? 'link.messagesUpdating' : 'link.messages', { count })}
        </span>
        <span className="mut">
          {t(`crm.type.${link.type}`)} · {when}
        </span>
      </span>
    </Anchor>
  );
}
