import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { replayEvent, type ChannelEvent, type EventState } from '../../api/channel-events';
import { Button } from '../../ui/button';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { exactTime } from '../../ui/times';
import { useWhen } from './use-when';

interface EventRowProps {
  channelId: string;
  event: ChannelEvent;
  onShow: (eventId: string) => void;
}

const looks: Record<EventState, string> = {
  received: 'tag-info',
  applied: 'tag-ok',
  duplicate: '',
  ignored: '',
  'set-aside': 'tag-bad',
};

export function EventRow({ channelId, event, onShow }: EventRowProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { id, receivedAt, kind, state, reason, conversationId } = event;
  const when = useWhen(receivedAt);
  const replaying = useMutation({ mutationFn: () => replayEvent(cache, channelId, id) });
  return (
    <tr>
      <td>
        <time className="num" dateTime={receivedAt} title={exactTime(receivedAt)}>
          {when}
        </time>
      </td>
      <td>{kind}</td>
      <td>
        <span className={`tag ${looks[state]}`}>{t(`settings.events.state.${state}`)}</span>
      </td>
      <td className="evt-r">
        {reason}
        {replaying.error && <span role="alert"> {problemSentence(replaying.error)}</span>}
      </td>
      <td className="cht-a">
        {conversationId && (
          <Link className="btn btn-g btn-sm" href={paths.conversation(conversationId)}>
            {t('settings.openConversation')}
          </Link>
        )}
        {state === 'set-aside' && (
          <Button
            size="small"
            disabled={replaying.isPending}
            aria-label={t('settings.events.replayOf', { kind, when })}
            onClick={() => replaying.mutate()}
          >
            {t('settings.events.replay')}
          </Button>
        )}
        <Button
          kind="quiet"
          size="small"
          aria-label={t('settings.events.showOf', { kind, when })}
          onClick={() => onShow(id)}
        >
          {t('settings.events.show')}
        </Button>
      </td>
    </tr>
  );
}
