import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { Lock } from 'lucide-react';
import { askForAccess } from '../../api/access-requests';
import { useMe } from '../../api/session';
import { usersQuery } from '../../api/users';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FormProblem } from '../../ui/form-problem';
import { listed } from '../../ui/listed';
import { paths } from '../../ui/paths';
import { firstName } from '../../ui/provider-name';
import { SettingsPage } from './settings-page';

interface DeniedPageProps {
  title: string;
  area?: string;
}

/** In the place of a page that needs account-settings access: who has it, and a way to ask. */
export function DeniedPage({ title, area }: DeniedPageProps) {
  const { t } = useTranslation();
  const { accessRequestedAt } = useMe();
  const cache = useQueryClient();
  const { data: users } = useQuery(usersQuery);
  const asking = useMutation({ mutationFn: () => askForAccess(cache) });
  const admins = users?.filter(({ role, active }) => role === 'admin' && active) ?? [];
  const [first] = admins;
  const names = listed(admins.map(({ name }) => name));
  const who = t('settings.denied.who', { count: admins.length, names });
  return (
    <SettingsPage title={title} area={area} isQuiet>
      <div className="set-no">
        <EmptyState
          icon={Lock}
          title={area ? t('settings.denied.page', { title }) : t('settings.denied.title')}
          {...(first ? { detail: who } : {})}
        >
          {first && !accessRequestedAt && (
            <Button kind="primary" disabled={asking.isPending} onClick={() => asking.mutate()}>
              {t('settings.denied.ask', { name: firstName(first.name) })}
            </Button>
          )}
          <Link className="btn btn-s" href={paths.messaging}>
            {t('settings.denied.back')}
          </Link>
        </EmptyState>
        <div role="status">
          {accessRequestedAt && first && (
            <p className="note-box">
              {t('settings.denied.asked', { count: admins.length, names })}
            </p>
          )}
        </div>
        <FormProblem error={asking.error} />
      </div>
    </SettingsPage>
  );
}
