import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { MessageCircleX } from 'lucide-react';
import { channelQuery } from '../../api/channels';
import { Problem } from '../../api/problem';
import type { Channel } from '../../api/types';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { paths } from '../../ui/paths';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';

interface ChannelLoaderProps {
  id: string;
  children: (channel: Channel) => ReactNode;
}

/** A page about one channel, once it has come; else that it is gone, or could not be had. */
export function ChannelLoader({ id, children }: ChannelLoaderProps) {
  const { t } = useTranslation();
  const { data: channel, error, isPending, refetch } = useQuery(channelQuery(id));
  const showSkeleton = useSkeleton(isPending);
  if (error instanceof Problem && error.status === 404) {
    return (
      <EmptyState icon={MessageCircleX} title={t('settings.noChannel')}>
        <Link className="btn btn-p" href={paths.messagingSettings}>
          {t('settings.otherChannels')}
        </Link>
      </EmptyState>
    );
  }
  if (channel && !showSkeleton) return children(channel);
  if (error) {
    return (
      <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
    );
  }
  if (!showSkeleton) return null;
  return (
    <div className="set-i">
      <Skeleton width={240} height={28} gap={24} />
      <Skeleton width={600} height={220} round={12} gap={24} />
      <Skeleton width={600} height={180} round={12} gap={16} />
    </div>
  );
}
