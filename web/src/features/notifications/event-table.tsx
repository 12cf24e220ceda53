import { useTranslation } from '../../i18n/use-translation';
import { notificationEvents, type NotificationPreferences } from '../../api/notifications';
import { Switch } from '../../ui/switch';

type Events = NotificationPreferences['events'];

const ways = ['desktop', 'email'] as const;

interface EventTableProps {
  events: Events;
  /** The browser shows none: the switches say so, and what was chosen is kept. */
  isDesktopOff: boolean;
  onChange: (events: Events) => void;
}

export function EventTable({ events, isDesktopOff, onChange }: EventTableProps) {
  const { t } = useTranslation();
  return (
    <table className="ng">
      <thead>
        <tr>
          <th scope="col">{t('notifications.event')}</th>
          {ways.map((way) => (
            <th key={way} scope="col">
              {t(`notifications.transport.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {notificationEvents.map((event) => (
          <tr key={event}>
            <th scope="row">{t(`notifications.events.${event}`)}</th>
            {ways.map((way) => {
              const isOff = way === 'desktop' && isDesktopOff;
              const chosen = events[event];
              return (
                <td key={way}>
                  <Switch
                    aria-label={t('notifications.by', {
                      event: t(`notifications.events.${event}`),
                      way: t(`notifications.transport.${way}`),
                    })}
                    checked={chosen[way] && !isOff}
                    disabled={isOff}
                    onChange={({ target }) =>
                      onChange({ ...events, [event]: { ...chosen, [way]: target.checked } })
                    }
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
