import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { notificationPreferencesQuery } from '../../api/notifications';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { NotificationsForm } from './notifications-form';
import './notifications.css';

/** What Messaging tells the user about, and how (N1). Closing it without Save discards. */
export function NotificationsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  // Another device may have changed them, and nothing tells of that.
  const { data, error, isFetchedAfterMount, refetch } = useQuery({
    ...notificationPreferencesQuery,
    staleTime: 0,
  });
  return (
    <Dialog
      title={t('notifications.title')}
      detail={t('notifications.detail')}
      className="ntf"
      onClose={onClose}
    >
      {error && (
        <ErrorState
          title={t('notifications.failed')}
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {!error && data && isFetchedAfterMount && (
        <NotificationsForm saved={data} onClose={onClose} />
      )}
    </Dialog>
  );
}
