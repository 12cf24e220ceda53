import type { ComponentProps } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { UserRound } from 'lucide-react';
import { useMe } from '../../api/session';
import { IconButton } from '../../ui/button';

/** The button with the dot: filled while available, empty while not. */
export function AvailabilityIcon(props: Omit<ComponentProps<typeof IconButton>, 'label'>) {
  const { t } = useTranslation();
  const { available } = useMe().user;
  const state = t(available ? 'availability.available' : 'availability.unavailable');
  return (
    <IconButton {...props} label={t('availability.button')} title={state}>
      <UserRound className="i i18" />
      <span className={`pres ${available ? '' : 'pres-off'}`} aria-hidden="true" />
    </IconButton>
  );
}
