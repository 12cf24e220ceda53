import { useTranslation } from '../../i18n/use-translation';
import { Skeleton } from '../../ui/skeleton';
import './log.css';

const shapes = [
  { mine: false, width: 220, height: 40 },
  { mine: false, width: 300, height: 60 },
  { mine: true, width: 260, height: 40 },
  { mine: false, width: 180, height: 40 },
  { mine: true, width: 340, height: 80 },
  { mine: true, width: 200, height: 40 },
];

/** Grey shapes where header and messages will be. */
export function ThreadSkeleton({ withHeader = false }: { withHeader?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {withHeader && (
        <div className="bar" aria-hidden="true">
          <Skeleton width={32} height={32} round="50%" />
          <span>
            <Skeleton width={128} height={10} />
            <Skeleton width={96} height={8} gap={8} />
          </span>
        </div>
      )}
      <div className="log-w log-sk" aria-hidden="true">
        {shapes.map(({ mine, width, height }, index) => (
          <div className={mine ? 'g out' : 'g'} key={index}>
            {!mine && <Skeleton width={28} height={28} round="50%" />}
            <div className="g-m">
              <Skeleton width={width} height={height} round={14} />
            </div>
          </div>
        ))}
      </div>
      <span className="sr" role="status">
        {t('conversation.loading')}
      </span>
    </>
  );
}
