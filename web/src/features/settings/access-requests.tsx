import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { UserRoundPlus } from 'lucide-react';
import { accessRequestsQuery, answerRequest, type AccessRequest } from '../../api/access-requests';
import { Button } from '../../ui/button';
import { problemSentence } from '../../ui/problem-sentence';

/** Who asks for account-settings access, with the two answers. */
export function AccessRequests() {
  const { data: requests = [] } = useQuery(accessRequestsQuery);
  if (requests.length === 0) return null;
  return (
    <ul className="set-asks">
      {requests.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </ul>
  );
}

function Request({ request }: { request: AccessRequest }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { name } = request.user;
  const answering = useMutation({
    mutationFn: (isGranted: boolean) => answerRequest(cache, request.id, isGranted),
  });
  return (
    <li className="note-box">
      <UserRoundPlus className="i" />
      <span className="grow">
        {t('settings.asks', { name })}
        {answering.error && <span role="alert"> {problemSentence(answering.error)}</span>}
      </span>
      <Button
        size="small"
        disabled={answering.isPending}
        aria-label={t('settings.giveAccessTo', { name })}
        onClick={() => answering.mutate(true)}
      >
        {t('settings.giveAccess')}
      </Button>
      <Button
        kind="quiet"
        size="small"
        disabled={answering.isPending}
        aria-label={t('settings.declineOf', { name })}
        onClick={() => answering.mutate(false)}
      >
        {t('settings.decline')}
      </Button>
    </li>
  );
}
