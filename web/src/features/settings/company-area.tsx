import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useMe } from '../../api/session';
import { DeniedPage } from './denied-page';

/** A page about the company; those without account-settings access find one that says so. */
export function CompanyArea({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const isAllowed = useMe().rights.includes('account-settings');
  return isAllowed ? children : <DeniedPage title={title} area={t('settings.company')} />;
}
