import { Trans } from 'react-i18next';
import { useTranslation } from '../../i18n/use-translation';
import { BellOff, Monitor } from 'lucide-react';
import { askPermission, type Permission } from '../../local/permission';
import { Button } from '../../ui/button';
import '../../ui/form.css';

/** What the browser says about notifications of this page; nothing once it allows them. */
export function PermissionBox({ permission }: { permission: Permission }) {
  const { t } = useTranslation();
  if (permission === 'granted') return null;
  if (permission === 'default') {
    return (
      <div className="note-box note-info ntf-box">
        <Monitor className="i" />
        <span className="grow">{t('notifications.needsPermission')}</span>
        <Button size="small" onClick={() => void askPermission()}>
          {t('notifications.allow')}
        </Button>
      </div>
    );
  }
  const isInsecure = permission === 'unsupported' && !isSecureContext;
  const words = permission === 'denied' ? 'blocked' : isInsecure ? 'insecure' : 'unsupported';
  return (
    <div className="note-box note-warn">
      <BellOff className="i" />
      <span>
        <Trans i18nKey={`notifications.${words}`} components={{ b: <b /> }} />
      </span>
    </div>
  );
}
