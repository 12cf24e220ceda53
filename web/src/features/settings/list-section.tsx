import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { ErrorState } from '../../ui/error-state';
import { wholeNumber } from '../../ui/numbers';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';

interface ListSectionProps<Item> {
  id: string;
  title: string;
  query: UseQueryResult<Item[]>;
  /** Of what stands there until the list has come. */
  height: number;
  children: (items: Item[]) => ReactNode;
}

/** A list under its heading, with how many there are; else that it is coming, or could not be had. */
export function ListSection<Item>({ id, title, query, height, children }: ListSectionProps<Item>) {
  const { t } = useTranslation();
  const { data: items, error, isPending, refetch } = query;
  const showSkeleton = useSkeleton(isPending);
  return (
    <section aria-labelledby={id}>
      <h2 className="sec-h" id={id}>
        {title}
        {items && <span className="mut num">{wholeNumber(items.length)}</span>}
      </h2>
      {showSkeleton && <Skeleton width="100%" height={height} round={12} />}
      {!items && error && (
        <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
      )}
      {items && !showSkeleton && children(items)}
    </section>
  );
}
