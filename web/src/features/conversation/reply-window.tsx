import { useTranslation } from '../../i18n/use-translation';
import { Hourglass } from 'lucide-react';
import { serverNow } from '../../api/server-clock';
import { providerName } from '../../ui/provider-name';
import { timeLeft, weekdayAndTime } from '../../ui/times';

const hour = 3_600_000;
const round = 2 * Math.PI * 5.5;

const kinds = {
  reply: {
    length: 24 * hour,
    hint: 'window.hint',
    closesIn: 'window.closesIn',
    oneHourLeft: 'window.oneHourLeft',
  },
  person: {
    length: 7 * 24 * hour,
    hint: 'window.personHint',
    closesIn: 'window.personEndsIn',
    oneHourLeft: 'window.personOneHourLeft',
  },
} as const;

interface ReplyWindowProps {
  /** For any reply, or for one in person after that. */
  kind: keyof typeof kinds;
  /** In milliseconds. */
  left: number;
  provider: string;
}

/** The countdown at the top right of the composer. */
export function ReplyWindow({ kind, left, provider }: ReplyWindowProps) {
  const { t } = useTranslation();
  const { length, hint, closesIn, oneHourLeft } = kinds[kind];
  const isShort = left <= hour;
  const share = Math.min(1, left / length);
  return (
    <>
      <span
        className={`win ${isShort ? 'win-w' : ''}`}
        role="timer"
        title={t(hint, { provider: providerName(provider) })}
      >
        <svg className="ring" viewBox="0 0 14 14" aria-hidden="true">
          <circle className="bg" cx="7" cy="7" r="5.5" />
          <circle
            className="fg"
            cx="7"
            cy="7"
            r="5.5"
            strokeDasharray={`${share * round} ${round}`}
          />
        </svg>
        <span>
          <span className="lg">{t(closesIn)}</span>
          {timeLeft(left)}
        </span>
      </span>
      <span className="sr" role="status">
        {isShort && t(oneHourLeft)}
      </span>
    </>
  );
}

/** In the place of the countdown once it is over. */
export function WindowOver({ until }: { until: string }) {
  const { t } = useTranslation();
  return (
    <span className="win" role="status">
      <Hourglass className="i i14" />
      <span>{t('window.closedOn', { when: weekdayAndTime(until, serverNow()) })}</span>
    </span>
  );
}
