import type { RefObject } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { MessageCircleX } from 'lucide-react';
import { conversationQuery } from '../../api/conversations';
import { Problem } from '../../api/problem';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useSkeleton } from '../../ui/use-skeleton';
import { ConnectionStrip } from './connection-strip';
import { NothingOpen } from './nothing-open';
import { ReplyArea } from './reply-area';
import { ThreadHeader } from './thread-header';
import { ThreadSkeleton } from './thread-skeleton';
import { Thread } from './thread';
import { useSwipeBack } from './use-swipe-back';
import { WritingProvider } from './writing';
import './thread.css';

interface ConversationPaneProps {
  /** Null while no conversation is open. */
  id: string | null;
  /** The button that shows the details, for the focus to come back to. */
  detailsButton: RefObject<HTMLButtonElement | null>;
  onShowDetails: () => void;
}

/** The open conversation, or what stands in its place. */
export function ConversationPane({ id, ...details }: ConversationPaneProps) {
  const { t } = useTranslation();
  if (id) return <OpenConversation id={id} {...details} />;
  return (
    <main id="main" className="col thread" aria-label={t('conversation.main')} tabIndex={-1}>
      <NothingOpen />
    </main>
  );
}

function OpenConversation({ id, ...details }: ConversationPaneProps & { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(conversationQuery(useQueryClient(), id));
  const showSkeleton = useSkeleton(query.isPending);
  const swipe = useSwipeBack();
  // One that was deleted is not shown again from what the screen still remembers of it.
  const isGone = query.error instanceof Problem && query.error.status === 404;
  const conversation = isGone ? undefined : query.data;
  const label = conversation
    ? t('conversation.mainWith', { name: conversation.participant.name })
    : t('conversation.main');
  return (
    <main id="main" className="col thread" aria-label={label} tabIndex={-1} {...swipe}>
      {showSkeleton && <ThreadSkeleton withHeader />}
      {conversation && !showSkeleton && (
        <>
          <ThreadHeader conversation={conversation} {...details} />
          <ConnectionStrip />
          <WritingProvider key={id} conversation={conversation}>
            <Thread conversation={conversation} />
            <ReplyArea conversation={conversation} />
          </WritingProvider>
        </>
      )}
      {query.isError && !conversation && <NotLoaded error={query.error} onRetry={query.refetch} />}
    </main>
  );
}

function NotLoaded({ error, onRetry }: { error: Error; onRetry: () => unknown }) {
  const { t } = useTranslation();
  if (error instanceof Problem && error.status === 404) {
    return (
      <EmptyState
        icon={MessageCircleX}
        title={t('conversation.notFound')}
        detail={t('conversation.notFoundDetail')}
      />
    );
  }
  return <ErrorState title={t('conversation.failed')} error={error} onRetry={() => onRetry()} />;
}
