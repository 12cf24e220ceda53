import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { catalogueQuery } from '../../api/channel-settings';
import { ChannelTile } from '../../ui/channel-tile';
import { ErrorState } from '../../ui/error-state';
import { paths } from '../../ui/paths';
import { longDate } from '../../ui/since-time';
import { ConnectForm } from './connect-form';
import { ClosedProvider } from './closed-provider';
import { isKnown } from './provider-kinds';
import { SettingsPage } from './settings-page';

interface ConnectPageProps {
  provider: string;
  notFound: ReactNode;
}

/** Connects one more channel of a provider, where the catalogue has it. */
export function ConnectPage({ provider, notFound }: ConnectPageProps) {
  const { t } = useTranslation();
  const { data: entries, error, refetch } = useQuery(catalogueQuery);
  if (!isKnown(provider)) return notFound;
  if (error && !entries) {
    return (
      <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
    );
  }
  if (!entries) return null;
  const entry = entries.find((each) => each.provider === provider && each.available);
  if (!entry) return <ClosedProvider provider={provider} />;
  const isClosed = entry.closedFrom !== null;
  const lead = entry.closedFrom
    ? t('settings.keptSince', { date: longDate(entry.closedFrom) })
    : t(`settings.needed.${provider}`);
  return (
    <SettingsPage
      title={isClosed ? entry.name : t('settings.connectTo', { name: entry.name })}
      icon={<ChannelTile provider={provider} />}
      tag={isClosed && <span className="tag">{t('settings.closedToNew')}</span>}
      lead={lead}
      up={{ href: paths.messagingSettings, name: t('nav.messaging') }}
    >
      <ConnectForm provider={provider} providerName={entry.name} />
    </SettingsPage>
  );
}
