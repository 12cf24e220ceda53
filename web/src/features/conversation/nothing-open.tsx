import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { CheckCheck, Inbox, MessageCircle } from 'lucide-react';
import { sectionsQuery } from '../../api/conversations';
import { useHasNoChannel } from '../../api/has-no-channel';
import { totalOf, unreadOf } from '../../api/section-rows';
import { EmptyState } from '../../ui/empty-state';
import { later } from '../../ui/later';

const NoChannel = later(() => import('./no-channel').then((module) => module.NoChannel));

/** Beside the list while no conversation is open. */
export function NothingOpen() {
  const { t } = useTranslation();
  const { data: sections } = useQuery(sectionsQuery);
  const hasNoChannel = useHasNoChannel();
  if (!sections) return null;
  if (hasNoChannel) return <NoChannel />;
  if (totalOf(sections) === 0) {
    return <EmptyState icon={Inbox} title={t('empty.noneYet')} detail={t('empty.noneYetDetail')} />;
  }
  const isCaughtUp = unreadOf(sections) === 0;
  return (
    <EmptyState
      icon={isCaughtUp ? CheckCheck : MessageCircle}
      title={t(isCaughtUp ? 'empty.caughtUp' : 'empty.pick')}
      detail={t('empty.pickDetail')}
    />
  );
}
