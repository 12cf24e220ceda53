import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/skeleton';

/** Grey rows in the shape of conversations. */
export function RowsSkeleton({ rows }: { rows: number }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <span className="sr">{t('list.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div className="ci" key={index} aria-hidden="true">
          <Skeleton width={36} height={36} round="50%" />
          <span className="ci-w">
            <Skeleton width={`${64 - ((index * 13) % 30)}%`} height={10} />
            <Skeleton width={`${88 - ((index * 17) % 30)}%`} height={8} gap={10} />
          </span>
        </div>
      ))}
    </div>
  );
}
