import { useTranslation } from 'react-i18next';
import { CircleCheck, CircleOff, Clock, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ChannelStatus } from './channel-status';
import '../../ui/form.css';

const looks: Record<ChannelStatus, [LucideIcon, string]> = {
  working: [CircleCheck, 'tag-ok'],
  waiting: [Clock, ''],
  attention: [TriangleAlert, 'tag-bad'],
  off: [CircleOff, ''],
};

export function StatusTag({ status }: { status: ChannelStatus }) {
  const { t } = useTranslation();
  const [Glyph, look] = looks[status];
  return (
    <span className={`tag ${look}`}>
      <Glyph className="i i12" />
      {t(`settings.status.${status}`)}
    </span>
  );
}
