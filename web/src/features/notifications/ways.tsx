import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { notificationCheckQuery } from '../../api/notifications';
import { useMe } from '../../api/session';
import type { Permission } from '../../local/permission';
import { DeviceRow } from './device-row';
import { TestButton } from './test-button';

/** The ways on which notifications reach the user, each to be tried; their devices among them. */
export function Ways({ permission }: { permission: Permission }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { data: check } = useQuery(notificationCheckQuery);
  return (
    <>
      <h3>{t('notifications.ways')}</h3>
      <ul className="ntf-l" aria-label={t('notifications.ways')}>
        <li>
          <span className="grow">
            {t('notifications.transport.desktop')}
            <span className="hint">{t('notifications.openTabs')}</span>
          </span>
          <TestButton
            way={t('notifications.transport.desktop')}
            test={{ transport: 'desktop' }}
            isDisabled={permission !== 'granted'}
          />
        </li>
        <li>
          <span className="grow">
            {t('notifications.transport.email')}
            <span className="hint">{user.email}</span>
          </span>
          <TestButton
            way={t('notifications.transport.email')}
            test={{ transport: 'email' }}
            isDisabled={check?.mail.configured === false}
          />
        </li>
        {check?.devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </ul>
    </>
  );
}
