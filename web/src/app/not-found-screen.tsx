import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Compass } from 'lucide-react';
import { EmptyState } from '../ui/empty-state';
import { usePageTitle } from '../ui/page-title';
import { paths } from '../ui/paths';

export function NotFoundScreen() {
  const { t } = useTranslation();
  usePageTitle(t('title.notFound'));
  return (
    <main className="page">
      <EmptyState icon={Compass} title={t('empty.noPage')}>
        <Link className="btn btn-p" href={paths.messaging}>
          {t('empty.toInbox')}
        </Link>
      </EmptyState>
    </main>
  );
}
