import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MessageCircle, Target } from 'lucide-react';
import { paths } from '../ui/paths';
import { atMost99 } from '../ui/unread-badge';
import { AccountButton } from './account-button';
import { useUnread } from './inbox-title';

/** The bottom bar of a phone, under the list only. */
export function MobileNav() {
  const { t } = useTranslation();
  const unread = useUnread();
  return (
    <nav className="mnav" aria-label={t('nav.primary')}>
      <Link href={paths.leads}>
        <Target className="i i20" />
        {t('nav.leadsInbox')}
      </Link>
      <Link href={paths.messaging} aria-current="page">
        <MessageCircle className="i i20" />
        {t('nav.messaging')}
        {unread > 0 && <span className="ub">{atMost99(unread)}</span>}
      </Link>
      <AccountButton />
    </nav>
  );
}
