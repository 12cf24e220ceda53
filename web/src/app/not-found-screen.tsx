import { useTranslation } from '../i18n/use-translation';
import { Link } from 'wouter';
import { Compass } from 'lucide-react';
import { EmptyState } from '../ui/empty-state';
import { usePageTitle } from '../ui/page-title';
import { paths } from '../ui/paths';

export function NotFoundScreen() {
  return (
    <main className="page">
      <NotFoundPage />
    </main>
  );
}

/** The same inside a page that has its navigation. */
export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('title.notFound'));
  return (
    <EmptyState icon={Compass} title={t('empty.noPage')}>
      <Link className="btn btn-p" href={paths.messaging}>
        {t('empty.toInbox')}
      </Link>
    </EmptyState>
  );
}
