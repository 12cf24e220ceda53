import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Target } from 'lucide-react';
import { useMe } from '../api/session';
import { Logo } from '../ui/logo';
import { paths } from '../ui/paths';
import { atMost99 } from '../ui/unread-badge';
import { AccountButton } from './account-button';
import { useUnread } from './inbox-title';
import './nav.css';

/** The way to every screen; a rail of icons where the window is narrow. */
export function PrimaryNav() {
  const { t } = useTranslation();
  const { company } = useMe();
  const unread = useUnread();
  return (
    <nav className="nav" aria-label={t('nav.primary')}>
      <p className="ws">
        <Logo />
        <span className="tx trunc">{company.name}</span>
      </p>
      <ul>
        <li className="nav-leads">
          <Link href={paths.leads} data-open title={t('nav.leadsInbox')}>
            <Target className="i" />
            <span className="tx">{t('nav.leadsInbox')}</span>
            {unread > 0 && (
              <span className="ub rail-b" aria-hidden="true">
                {atMost99(unread)}
              </span>
            )}
          </Link>
          <p className="cap" id="nav-integrations">
            {t('nav.integrations')}
          </p>
          <ul aria-labelledby="nav-integrations">
            <li>
              <Link href={paths.messaging} aria-current="page">
                <span>{t('nav.messaging')}</span>
                {unread > 0 && (
                  <span className="cnt">
                    <span aria-hidden="true">{atMost99(unread)}</span>
                    <span className="sr">{t('nav.unread', { count: unread })}</span>
                  </span>
                )}
              </Link>
            </li>
          </ul>
        </li>
      </ul>
      <div className="nav-foot">
        <AccountButton />
      </div>
    </nav>
  );
}
