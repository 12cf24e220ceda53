import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { X } from 'lucide-react';
import { notificationCheckQuery, removeDevice, type Device } from '../../api/notifications';
import { useMe } from '../../api/session';
import { deviceOf } from '../../local/device';
import { IconButton } from '../../ui/button';
import { problemSentence } from '../../ui/problem-sentence';
import { rowTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { TestButton } from './test-button';
import { leaveDevice } from './this-device';

/** A browser of the user's that is pushed to while no tab is open there. */
export function DeviceRow({ device }: { device: Device }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const cache = useQueryClient();
  const now = useNow();
  const { id, name, lastUsedAt, lastError } = device;
  const isThis = deviceOf(user.id).get().id === id;
  const removing = useMutation({
    mutationFn: () => (isThis ? leaveDevice(user.id, true) : removeDevice(id)),
    onSettled: () => cache.invalidateQueries({ queryKey: notificationCheckQuery.queryKey }),
  });
  const facts = [
    isThis && t('notifications.thisBrowser'),
    lastUsedAt && t('notifications.lastUsed', { time: rowTime(lastUsedAt, now) }),
    lastError?.detail,
    removing.error && problemSentence(removing.error),
  ];
  return (
    <li>
      <span className="grow">
        {name}
        <span className="hint">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <TestButton way={name} test={{ transport: 'push', deviceId: id }} />
      <IconButton
        label={t('notifications.removeDevice', { name })}
        disabled={removing.isPending}
        onClick={() => removing.mutate()}
      >
        <X className="i" />
      </IconButton>
    </li>
  );
}
