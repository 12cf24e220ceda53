import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { KeyRound } from 'lucide-react';
import { revokeToken, type ApiToken } from '../../api/security';
import { Button } from '../../ui/button';
import { problemSentence } from '../../ui/problem-sentence';
import { sinceTime } from '../../ui/since-time';
import { shortDay } from '../../ui/times';
import { showToast } from '../../ui/toasts';
import { useNow } from '../../ui/use-now';

export function TokenLine({ token }: { token: ApiToken }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const now = useNow();
  const { id, name, createdAt, lastUsedAt } = token;
  const revoking = useMutation({
    mutationFn: () => revokeToken(cache, id),
    onError: (error) => showToast({ words: problemSentence(error) }),
  });
  const used = lastUsedAt
    ? t('settings.security.lastUsed', { when: sinceTime(lastUsedAt, now) })
    : t('settings.security.neverUsed');
  return (
    <li>
      <KeyRound className="i hl-waiting" />
      <span className="grow">
        {name}
        <small className="hl-s">
          {t('settings.security.made', { when: shortDay(createdAt, now) })} · {used}
        </small>
      </span>
      <Button
        kind="quiet"
        size="small"
        aria-label={t('settings.security.revokeOf', { name })}
        disabled={revoking.isPending}
        onClick={() => revoking.mutate()}
      >
        {t('settings.security.revoke')}
      </Button>
    </li>
  );
}
