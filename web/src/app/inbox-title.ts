import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { conversationQuery, sectionsQuery } from '../api/conversations';
import { unreadOf } from '../api/section-rows';
import { usePageTitle } from '../ui/page-title';
import { useAppBadge } from './app-badge';
import { useFavicon } from './favicon';

/** How many conversations have something unread, over all sections. */
export function useUnread(): number {
  const { data: sections } = useQuery(sectionsQuery);
  return sections ? unreadOf(sections) : 0;
}

export function useInboxTitle(conversationId: string | null): void {
  const { t } = useTranslation();
  const unread = useUnread();
  useFavicon(unread);
  useAppBadge(unread);
  const { data: open } = useQuery({
    ...conversationQuery(useQueryClient(), conversationId ?? ''),
    enabled: conversationId !== null,
  });
  const name = conversationId && open?.participant.name;
  usePageTitle(
    name
      ? t(unread > 0 ? 'title.conversationUnread' : 'title.conversation', { name, unread })
      : t(unread > 0 ? 'title.messagingUnread' : 'title.messaging', { unread }),
  );
}
