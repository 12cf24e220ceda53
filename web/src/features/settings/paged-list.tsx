import type { ReactNode } from 'react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';
import './channel-table.css';

interface PagedListProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  /** What is said where there is nothing. */
  none: string;
  children: (items: Item[]) => ReactNode;
}

/** A long list that comes in pages; else that it is coming, is empty, or could not be had. */
export function PagedList<Item>({ query, none, children }: PagedListProps<Item>) {
  const { t } = useTranslation();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const showSkeleton = useSkeleton(isPending);
  if (showSkeleton) return <Skeleton width="100%" height={280} round={12} />;
  if (error && !data) {
    return (
      <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
    );
  }
  if (!data) return null;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="set-none">{none}</p>;
  return (
    <>
      {children(items)}
      {hasNextPage && (
        <p className="pgd-m">
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('crm.showMore')}
          </Button>
        </p>
      )}
    </>
  );
}
