import { useState, type FormEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import {
  notificationCheckQuery,
  saveNotificationPreferences,
  type NotificationPreferences,
} from '../../api/notifications';
import { useMe } from '../../api/session';
import { soundOf } from '../../local/device';
import { usePermission } from '../../local/permission';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';
import { EventTable } from './event-table';
import { MailBox } from './mail-box';
import { PermissionBox } from './permission-box';
import { SoundChoice } from './sound-choice';
import { keepDevice } from './this-device';
import { Troubleshooting } from './troubleshooting';

interface NotificationsFormProps {
  saved: NotificationPreferences;
  onClose: () => void;
}

export function NotificationsForm({ saved, onClose }: NotificationsFormProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const cache = useQueryClient();
  const permission = usePermission();
  const { data: check } = useQuery({ ...notificationCheckQuery, staleTime: 0 });
  const [events, setEvents] = useState(saved.events);
  const [hasSound, setSound] = useState(() => soundOf(user.id).get());
  const saving = useMutation({
    mutationFn: async () => {
      await saveNotificationPreferences(cache, { events });
      soundOf(user.id).update(() => hasSound);
      void keepDevice(cache, user.id, true);
    },
    onSuccess: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className="ntf-f" onSubmit={send}>
      <div className="dlg-b">
        <PermissionBox permission={permission} />
        {check?.mail.configured === false && <MailBox />}
        <EventTable
          events={events}
          isDesktopOff={permission === 'denied' || permission === 'unsupported'}
          onChange={setEvents}
        />
        <SoundChoice hasSound={hasSound} onChange={setSound} />
        <Troubleshooting saved={saved} permission={permission} />
        <FormProblem error={saving.error} />
      </div>
      <footer className="dlg-f">
        {check?.mail.configured !== false && (
          <span className="l">{t('notifications.emailsGoTo', { email: user.email })}</span>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={saving.isPending}>
          {t('notifications.save')}
        </Button>
      </footer>
    </form>
  );
}
