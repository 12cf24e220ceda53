import { useTranslation } from '../i18n/use-translation';
import { memo } from 'react';
import { Link } from 'wouter';
import { CircleDollarSign, Search, Settings, SquareUserRound, Target } from 'lucide-react';
import { useMe } from '../api/session';
import { ariaKeys, keyNames } from '../commands/shortcut';
import { perform } from '../ui/intents';
import { Logo } from '../ui/logo';
import { listPath } from '../items/paths';
import { paths } from '../ui/paths';
import { usePlace } from './place';
import { atMost99 } from '../ui/unread-badge';
import { AccountButton } from './account-button';
import { useUnread } from './inbox-title';
import './nav.css';
import './rail.css';

/** The way to every screen; a rail of icons where the window is narrow. */
export const PrimaryNav = memo(function PrimaryNav() {
  const { t } = useTranslation();
  const { company } = useMe();
  const unread = useUnread();
  const here = usePlace();
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
        data-tip={t('command.palette')}
        onClick={() => perform('palette')}
      >
        <Search className="i" />
        <span className="tx">{t('nav.search')}</span>
        <kbd>{keyNames('mod+k').flat().join(' ')}</kbd>
      </button>
      <ul>
        <li className="nav-leads">
          <Link
            href={paths.leads}
            data-open={here === 'leads' || here === 'messaging' || undefined}
            aria-current={here === 'leads' ? 'page' : undefined}
          >
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
              <Link href={paths.messaging} aria-current={here === 'messaging' ? 'page' : undefined}>
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
        <li>
          <Link
            href={listPath('deal')}
            aria-current={here === 'deals' ? 'page' : undefined}
            data-tip={t('nav.deals')}
          >
            <CircleDollarSign className="i" />
            <span className="tx">{t('nav.deals')}</span>
          </Link>
        </li>
        <li>
          <Link
            href={listPath('person')}
            aria-current={here === 'contacts' ? 'page' : undefined}
            data-tip={t('nav.contacts')}
          >
            <SquareUserRound className="i" />
            <span className="tx">{t('nav.contacts')}</span>
          </Link>
        </li>
      </ul>
      <div className="nav-foot">
        <Link
          href={paths.messagingSettings}
          aria-current={here === 'settings' ? 'page' : undefined}
          data-tip={t('nav.settings')}
        >
          <Settings className="i" />
          <span className="tx">{t('nav.settings')}</span>
        </Link>
        <AccountButton />
      </div>
    </nav>
  );
});
