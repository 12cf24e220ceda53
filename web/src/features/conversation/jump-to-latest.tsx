import { useTranslation } from '../../i18n/use-translation';
import { ArrowDown } from 'lucide-react';

interface JumpToLatestProps {
  /** Messages that came while the reader was further up. */
  count: number;
  onJump: () => void;
}

export function JumpToLatest({ count, onJump }: JumpToLatestProps) {
  const { t } = useTranslation();
  const label =
    count > 0
      ? `${t('conversation.newMessages', { count })}. ${t('conversation.toLatest')}`
      : t('conversation.toLatest');
  return (
    <div className="jump">
      <button type="button" aria-label={label} title={t('conversation.toLatest')} onClick={onJump}>
        <ArrowDown className="i" />
        {count > 0 && <span className="ub">{count}</span>}
      </button>
    </div>
  );
}
