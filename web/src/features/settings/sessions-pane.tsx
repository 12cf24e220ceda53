import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { endOtherSessions, sessionsQuery } from '../../api/security';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';
import { Pane } from './pane';
import { SessionLine } from './session-line';
import './health.css';

/** Each browser in which one is signed in, and a way out of all others. */
export function SessionsPane() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data: sessions, error, isPending } = useQuery(sessionsQuery);
  const showSkeleton = useSkeleton(isPending);
  const ending = useMutation({ mutationFn: () => endOtherSessions(cache) });
  const hasOthers = sessions?.some(({ current }) => !current) ?? false;
  return (
    <Pane
      title={t('settings.security.sessions')}
      lead={t('settings.security.sessionsLead')}
      action={
        hasOthers && (
          <Button size="small" disabled={ending.isPending} onClick={() => ending.mutate()}>
            {t('settings.security.endOthers')}
          </Button>
        )
      }
    >
      {showSkeleton && <Skeleton width="100%" height={44} />}
      {sessions && !showSkeleton && (
        <ul className="hl" aria-label={t('settings.security.sessions')}>
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      )}
      <FormProblem error={ending.error ?? (sessions ? null : error)} />
    </Pane>
  );
}
