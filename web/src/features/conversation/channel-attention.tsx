import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { TriangleAlert } from 'lucide-react';
import type { Channel } from '../../api/types';
import { settingsPaths } from '../../ui/settings-paths';
import '../../i18n/later-words';

/** Above the composer of a channel whose provider refuses its credentials: what becomes of replies. */
export function ChannelAttention({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  return (
    <div className="strip strip-warn" role="status">
      <TriangleAlert className="i" />
      <span>
        <b>{t('settings.broken.title', { name: channel.name })}</b> {channel.healthReason}{' '}
        {t('settings.broken.held')}
      </span>
      <Link className="btn btn-g btn-xs" href={settingsPaths.channel(channel.id)}>
        {t('settings.broken.open')}
      </Link>
    </div>
  );
}
