import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { sendTestNotification, type NotificationTest } from '../../api/notifications';
import { Button } from '../../ui/button';
import { problemSentence } from '../../ui/problem-sentence';
import { useReason } from './use-reason';

interface TestButtonProps {
  /** What the way is called, for who does not see where the button stands. */
  way: string;
  test: NotificationTest;
  isDisabled?: boolean;
}

/** Sends one on a way and says what became of it. */
export function TestButton({ way, test, isDisabled = false }: TestButtonProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const reason = useReason();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => sendTestNotification(cache, test),
  });
  const said = data && [t(`notifications.outcome.${data.outcome}`), reason(data)];
  return (
    <span className="ntf-s">
      <Button
        size="small"
        aria-label={t('notifications.testOf', { way })}
        disabled={isDisabled || isPending}
        onClick={() => mutate()}
      >
        {t('notifications.test')}
      </Button>
      <span role="status" className="hint">
        {error ? problemSentence(error) : said?.filter(Boolean).join(': ')}
      </span>
    </span>
  );
}
