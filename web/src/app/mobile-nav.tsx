import { useTranslation } from '../i18n/use-translation';
import { memo } from 'react';
import { Link } from 'wouter';
import { CircleDollarSign, MessageCircle, Settings, SquareUserRound, Target } from 'lucide-react';
import { listPath } from '../items/paths';
import { paths } from '../ui/paths';
import { usePlace, type Place } from './place';
import { atMost99 } from '../ui/unread-badge';
import { useUnread } from './inbox-title';

/** The bottom bar of a phone, under the list only. */
export const MobileNav = memo(function MobileNav() {
  const { t } = useTranslation();
  const unread = useUnread();
  const here = usePlace();
  const currentIf = (place: Place) => (here === place ? ('page' as const) : undefined);
  return (
    <nav className="mnav" aria-label={t('nav.primary')}>
      <Link href={paths.leads} aria-current={currentIf('leads')}>
        <Target className="i i20" />
        {t('nav.leadsInbox')}
      </Link>
      <Link href={paths.messaging} aria-current={currentIf('messaging')}>
        <MessageCircle className="i i20" />
        {t('nav.messaging')}
        {unread > 0 && <span className="ub">{atMost99(unread)}</span>}
      </Link>
      <Link href={listPath('deal')} aria-current={currentIf('deals')}>
        <CircleDollarSign className="i i20" />
        {t('nav.deals')}
      </Link>
      <Link href={listPath('person')} aria-current={currentIf('contacts')}>
        <SquareUserRound className="i i20" />
        {t('nav.contacts')}
      </Link>
      <Link href={paths.settings} aria-current={currentIf('settings')}>
        <Settings className="i i20" />
        {t('nav.settings')}
      </Link>
    </nav>
  );
});
