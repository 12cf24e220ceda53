import { useTranslation } from '../../i18n/use-translation';
import { CircleCheck, CircleOff, Clock, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Channel } from '../../api/types';
import { useNow } from '../../ui/use-now';
import { daysUntil, statusOf, type ChannelStatus } from './channel-status';
import '../../ui/form.css';

const looks: Record<ChannelStatus, [LucideIcon, string]> = {
  working: [CircleCheck, 'tag-ok'],
  waiting: [Clock, ''],
  ending: [TriangleAlert, 'tag-warn'],
  attention: [TriangleAlert, 'tag-bad'],
  off: [CircleOff, ''],
};

export function StatusTag({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const now = useNow();
  const status = statusOf(channel);
  const [Glyph, look] = looks[status];
  const { signInEndsAt } = channel;
  const count = signInEndsAt === null ? 0 : daysUntil(signInEndsAt, now);
  return (
    <span className={`tag ${look}`}>
      <Glyph className="i i12" />
      {status === 'ending' ? t('settings.signInEnds', { count }) : t(`settings.status.${status}`)}
    </span>
  );
}
