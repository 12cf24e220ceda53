import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { catalogueQuery, type CatalogueEntry } from '../../api/channel-settings';
import { ChannelTile } from '../../ui/channel-tile';
import { ErrorState } from '../../ui/error-state';
import { settingsPaths } from '../../ui/settings-paths';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';
import { isKnown, type KnownProvider } from './provider-kinds';
import './catalogue.css';

/** What the company can connect; a card for each provider that has a form here. */
export function Catalogue() {
  const { t } = useTranslation();
  const { data: entries, error, isPending, refetch } = useQuery(catalogueQuery);
  const showSkeleton = useSkeleton(isPending);
  return (
    <section aria-labelledby="settings-catalogue">
      <h2 className="sec-h" id="settings-catalogue">
        {t('settings.add')}
      </h2>
      {!entries && error && (
        <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
      )}
      <div className="cat">
        {showSkeleton && [1, 2, 3].map((each) => <Skeleton key={each} width="100%" height={160} />)}
        {!showSkeleton &&
          entries?.map((entry) =>
            entry.available && isKnown(entry.provider) ? (
              <Card key={entry.provider} entry={entry} provider={entry.provider} />
            ) : null,
          )}
      </div>
    </section>
  );
}

function Card({ entry, provider }: { entry: CatalogueEntry; provider: KnownProvider }) {
  const { t } = useTranslation();
  const isClosed = entry.closedFrom !== null;
  return (
    <article aria-labelledby={`add-${provider}`}>
      <div className="cat-h">
        <ChannelTile provider={provider} />
        {isClosed && <span className="tag">{t('settings.closedToNew')}</span>}
      </div>
      <h3 id={`add-${provider}`}>{entry.name}</h3>
      <p>{isClosed ? t('settings.keepsIt') : t(`settings.about.${provider}`)}</p>
      <div className="cat-f">
        <Link
          className="btn btn-s btn-sm"
          href={settingsPaths.connect(provider)}
          aria-label={t(isClosed ? 'settings.addNumberTo' : 'settings.connectTo', {
            name: entry.name,
          })}
        >
          {t(isClosed ? 'settings.addNumber' : 'settings.connect')}
        </Link>
      </div>
    </article>
  );
}
