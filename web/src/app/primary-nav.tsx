import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Search, Target } from 'lucide-react';
import { useMe } from '../api/session';
import { ariaKeys, keyNames } from '../commands/shortcut';
import { perform } from '../ui/intents';
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
      <button
        type="button"
        className="nav-q"
        aria-label={t('command.palette')}
        aria-keyshortcuts={ariaKeys('mod+k')}
        title={t('command.palette')}
        onClick={() => perform('palette')}
      >
        <Search className="i" />
        <span className="tx">{t('nav.search')}</span>
        <kbd>{keyNames('mod+k').flat().join(' ')}</kbd>
      </button>
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
