import './skeleton.css';

interface SkeletonProps {
  width: number | string;
  height: number;
  round?: number | string;
  gap?: number;
}

/** One grey shape in the place of what is loading. */
export function Skeleton({ width, height, round, gap }: SkeletonProps) {
  return <span className="sk" style={{ width, height, borderRadius: round, marginTop: gap }} />;
}
