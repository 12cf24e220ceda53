import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { Compass } from 'lucide-react';
import { Link } from 'wouter';
import type { Items, ItemType } from '../api/crm-types';
import { itemQuery } from '../api/items';
import { Problem } from '../api/problem';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { usePageTitle } from '../ui/page-title';
import { Skeleton } from '../ui/skeleton';
import { useSkeleton } from '../ui/use-skeleton';
import { listPath } from './paths';

interface ItemLoaderProps<Type extends ItemType> {
  type: Type;
  id: string;
  children: (item: Items[Type]) => ReactNode;
}

/** An item's page once the item is there; else that it is on its way, not there, or did not load. */
export function ItemLoader<Type extends ItemType>({ type, id, children }: ItemLoaderProps<Type>) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(itemQuery(type, id));
  const isSkeletonShown = useSkeleton(isPending);
  const title = data && ('title' in data ? data.title : data.name);
  usePageTitle(t('crm.pageTitle', { title: title ?? t(`crm.types.${type}`) }));
  const isGone = error instanceof Problem && error.status === 404;
  if (data && !isGone && !isSkeletonShown) return children(data);
  if (isGone || (error instanceof Problem && error.status === 400)) {
    return (
      <EmptyState icon={Compass} title={t(`crm.notFound.${type}`)} detail={t('crm.notFoundDetail')}>
        <Link className="btn btn-p" href={listPath(type)}>
          {t('crm.toList', { list: t(`crm.types.${type}`) })}
        </Link>
      </EmptyState>
    );
  }
  if (error) {
    return <ErrorState title={t('crm.failed')} error={error} onRetry={() => void refetch()} />;
  }
  return isSkeletonShown ? (
    <div className="deal-h" aria-label={t('crm.loading')}>
      <Skeleton width={280} height={28} />
      <Skeleton width={200} height={16} gap={8} />
      <Skeleton width="100%" height={28} gap={16} />
    </div>
  ) : null;
}
