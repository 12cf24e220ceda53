import { useMemo } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { messagesQuery } from '../../api/messages';
import { useMe } from '../../api/session';
import type { Conversation, Message } from '../../api/types';
import { useUnsent } from '../../local/outbox';
import { ErrorState } from '../../ui/error-state';
import { later } from '../../ui/later';
import { useSkeleton } from '../../ui/use-skeleton';
import { Announcements } from './announcements';
import { CustomerTyping } from './customer-typing';
import { MessageLog } from './message-log';
import { pageStarts, shownMessages } from './shown-messages';
import { ThreadSkeleton } from './thread-skeleton';
import { useFirstUnread } from './use-first-unread';
import { useReadPosition } from './use-read-position';

const OtherApp = later(() => import('./other-app').then((module) => module.OtherApp));

/** The messages of a conversation, and the moving of the reader's own position in them. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const query = useInfiniteQuery(messagesQuery(conversation.id));
  const showSkeleton = useSkeleton(query.isPending);
  const unsent = useUnsent(user.id, conversation.id);
  const newest = query.data?.pages[0]?.items ?? [];
  const firstUnreadId = useFirstUnread(conversation, query.data);
  useReadPosition(conversation, newest[0]?.id ?? null);
  const { data } = query;
  const messages = useMemo(
    () => (data ? shownMessages(data, unsent, user) : []),
    [data, unsent, user],
  );
  const breakBefore = useMemo(() => (data ? pageStarts(data) : new Set<string>()), [data]);
  if (showSkeleton) return <ThreadSkeleton />;
  if (query.isError && !query.data) {
    const retry = () => void query.refetch();
    return <ErrorState title={t('conversation.failed')} error={query.error} onRetry={retry} />;
  }
  if (!query.data) return <div className="log-w" />;
  return (
    <>
      <MessageLog
        conversation={conversation}
        messages={messages}
        firstUnreadId={firstUnreadId}
        breakBefore={breakBefore}
        isLoadingOlder={query.isFetchingNextPage}
        onStart={query.hasNextPage && !query.isFetching ? () => void query.fetchNextPage() : null}
      />
      <CustomerTyping conversation={conversation} />
      <Announcements newestFirst={newest} />
      {hasOtherApp(newest) && <OtherApp participant={conversation.participant.name} />}
    </>
  );
}

/** Whether another app had the conversation at the provider when the customer last wrote. */
function hasOtherApp(newestFirst: Message[]): boolean {
  const last = newestFirst.find(({ direction }) => direction === 'in');
  return last?.circumstances.some(({ what }) => what === 'other-app') ?? false;
}
