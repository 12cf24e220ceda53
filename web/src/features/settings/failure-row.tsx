import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { retryFailure, type FailedReply } from '../../api/channel-failures';
import { Button } from '../../ui/button';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { exactTime } from '../../ui/times';
import { useWhen } from './use-when';

interface FailureRowProps {
  channelId: string;
  failure: FailedReply;
}

export function FailureRow({ channelId, failure }: FailureRowProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { at, detail, conversation } = failure;
  const when = useWhen(at);
  const retrying = useMutation({ mutationFn: () => retryFailure(cache, channelId, failure) });
  return (
    <tr>
      <td>
        <time className="num" dateTime={at} title={exactTime(at)}>
          {when}
        </time>
      </td>
      <td>
        {conversation ? (
          <Link className="link" href={paths.conversation(conversation.id)}>
            {conversation.name}
          </Link>
        ) : (
          <span className="mut">{t('settings.failures.notYours')}</span>
        )}
      </td>
      <td className="evt-r">
        {detail ?? t('settings.failures.noReason')}
        {retrying.error && <span role="alert"> {problemSentence(retrying.error)}</span>}
      </td>
      <td className="cht-a">
        {conversation && (
          <Button
            size="small"
            disabled={retrying.isPending}
            aria-label={t('settings.failures.retryOf', { name: conversation.name, when })}
            onClick={() => retrying.mutate()}
          >
            {t('settings.failures.retry')}
          </Button>
        )}
      </td>
    </tr>
  );
}
