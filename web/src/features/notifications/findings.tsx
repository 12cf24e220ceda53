import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { NotificationPreferences } from '../../api/notifications';
import { useMe } from '../../api/session';
import { askPermission, type Permission } from '../../local/permission';
import { Button } from '../../ui/button';
import { findings, type Cause, type Finding } from './checker';
import { keepDevice } from './this-device';
import { useFacts } from './use-facts';

const icons = { good: CircleCheck, note: Info, bad: CircleAlert };

/** What setting this browser up once more may cure. */
const curable: readonly Cause[] = ['no-worker', 'no-subscription', 'refused', 'push-failed'];

interface FindingsProps {
  saved: NotificationPreferences;
  permission: Permission;
}

/** What is in the way of notifications, and what to do about it. */
export function Findings({ saved, permission }: FindingsProps) {
  const { t } = useTranslation();
  const facts = useFacts(saved, permission);
  if (!facts) return <p className="hint">{t('notifications.checking')}</p>;
  return (
    <ul className="ntf-l" aria-label={t('notifications.troubleshooting')}>
      {findings(facts).map((finding) => (
        <Found key={finding.cause} finding={finding} />
      ))}
    </ul>
  );
}

function Found({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const cache = useQueryClient();
  const { cause, state, detail } = finding;
  const Icon = icons[state];
  return (
    <li className={`ntf-${state}`}>
      <Icon className="i" />
      <span className="grow">
        <b>{t(`notifications.found.${cause}`)}</b>
        <span className="hint">{t(`notifications.cure.${cause}`)}</span>
        {detail && <span className="hint ntf-q">{detail}</span>}
      </span>
      {cause === 'default' && (
        <Button size="small" onClick={() => void askPermission()}>
          {t('notifications.allow')}
        </Button>
      )}
      {curable.includes(cause) && (
        <Button size="small" onClick={() => void keepDevice(cache, user.id, true)}>
          {t('notifications.setUpAgain')}
        </Button>
      )}
    </li>
  );
}
