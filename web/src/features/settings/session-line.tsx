import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Monitor } from 'lucide-react';
import { endSession, type OwnSession } from '../../api/security';
import { deviceName } from '../../local/device-name';
import { Button } from '../../ui/button';
import { problemSentence } from '../../ui/problem-sentence';
import { sinceTime } from '../../ui/since-time';
import { exactTime } from '../../ui/times';
import { showToast } from '../../ui/toasts';
import { useNow } from '../../ui/use-now';

/** A browser, from where, and when last. One's own is left by signing out. */
export function SessionLine({ session }: { session: OwnSession }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const now = useNow();
  const { id, userAgent, address, lastSeenAt, current } = session;
  const name = deviceName(userAgent ?? '');
  const ending = useMutation({
    mutationFn: () => endSession(cache, id),
    onError: (error) => showToast({ words: problemSentence(error) }),
  });
  const seen = sinceTime(lastSeenAt, now);
  return (
    <li>
      <Monitor className="i hl-waiting" />
      <span className="grow">
        {name}
        {current && <span className="tag tag-ok hl-tag">{t('settings.security.thisOne')}</span>}
        <small className="hl-s" title={exactTime(lastSeenAt)}>
          {[address, t('settings.security.lastUsed', { when: seen })].filter(Boolean).join(' · ')}
        </small>
      </span>
      {!current && (
        <Button
          kind="quiet"
          size="small"
          aria-label={t('settings.security.endOf', { name })}
          disabled={ending.isPending}
          onClick={() => ending.mutate()}
        >
          {t('settings.security.end')}
        </Button>
      )}
    </li>
  );
}
