import { useTranslation } from '../../i18n/use-translation';
import { Bell } from 'lucide-react';
import { IconButton } from '../../ui/button';
import { perform } from '../../ui/intents';

/** Opens the dialog about notifications. */
export function BellButton() {
  const { t } = useTranslation();
  return (
    <IconButton
      label={t('notifications.button')}
      aria-haspopup="dialog"
      onClick={() => perform('notifications')}
    >
      <Bell className="i i18" />
    </IconButton>
  );
}
