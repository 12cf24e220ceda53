import { Skeleton } from '../../ui/skeleton';

/** A grey row in the shape of a conversation. */
export function RowSkeleton({ index }: { index: number }) {
  return (
    <div className="ci">
      <Skeleton width={36} height={36} round="50%" />
      <span className="ci-w">
        <Skeleton width={`${64 - ((index * 13) % 30)}%`} height={10} />
        <Skeleton width={`${88 - ((index * 17) % 30)}%`} height={8} gap={10} />
      </span>
    </div>
  );
}
