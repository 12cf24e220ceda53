import { Trans } from 'react-i18next';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { Info } from 'lucide-react';
import { ChannelTile } from '../../ui/channel-tile';
import { paths } from '../../ui/paths';
import type { KnownProvider } from './provider-kinds';
import { SettingsPage } from './settings-page';
import '../../ui/form.css';

/** A provider that new customers cannot have, at the address where others connect it. */
export function ClosedProvider({ provider }: { provider: KnownProvider }) {
  const { t } = useTranslation();
  return (
    <SettingsPage
      title={t(`settings.providers.${provider}`)}
      icon={<ChannelTile provider={provider} />}
      up={{ href: paths.messagingSettings, name: t('nav.messaging') }}
    >
      <div className="panes">
        <p className="note-box note-warn">
          <Info className="i" />
          <span>
            <Trans i18nKey="settings.closed" components={{ b: <b /> }} />
          </span>
        </p>
        <p>
          <Link className="btn btn-p" href={paths.messagingSettings}>
            {t('settings.otherChannels')}
          </Link>
        </p>
      </div>
    </SettingsPage>
  );
}
