import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { Link } from 'wouter';
import { conversationQuery } from '../api/conversations';
import { notesQuery, type NotedItem } from '../api/notes';
import { ChannelGlyph } from '../ui/channel-badge';
import { paths } from '../ui/paths';
import { exactTime, rowTime } from '../ui/times';
import { useNow } from '../ui/use-now';
import { historyOf } from './history-note';
import { SideSection } from './item-page';

/** The conversations that are linked to an item, as its history notes name them. */
export function ItemConversations({ item }: { item: NotedItem }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const now = useNow();
  const { data: notes = [] } = useQuery(notesQuery(item));
  const ids = new Set(notes.map((note) => historyOf(note)?.conversationId ?? '').filter(Boolean));
  const conversations = useQueries({
    queries: [...ids].map((id) => ({ ...conversationQuery(cache, id), retry: false })),
  })
    .map(({ data }) => data)
    .filter((conversation) => conversation !== undefined)
    .filter(({ links }) =>
      links.some((link) => link.type === item.type && link.item.id === String(item.id)),
    );
  if (conversations.length === 0) return null;
  return (
    <SideSection title={t('crm.conversations')}>
      {conversations.map(({ id, channel, participant, status, assignee, lastActivityAt }) => (
        <Link key={id} className="cv" href={paths.conversation(id)}>
          <span className="cv-t">
            <ChannelGlyph provider={channel.provider} />
            <span className="trunc" dir="auto">
              {participant.name}
            </span>
            <time dateTime={lastActivityAt} title={exactTime(lastActivityAt)}>
              {rowTime(lastActivityAt, now)}
            </time>
          </span>
          <p className="cv-s">
            {t(`crm.conversation.${status}`)} ·{' '}
            {assignee
              ? t('crm.conversation.assigned', { name: assignee.name })
              : t('crm.conversation.unassigned')}
          </p>
        </Link>
      ))}
    </SideSection>
  );
}
