import { useTranslation } from '../../i18n/use-translation';
import type { Message } from '../../api/types';
import { useThread } from './thread-context';

/** The message that this one answers; a click goes there. */
export function Quote({ quoted }: { quoted: NonNullable<Message['replyTo']> }) {
  const { t } = useTranslation();
  const { jumpTo } = useThread();
  const { id, text, authorName: name } = quoted;
  const words = (
    <>
      <b>{name ? t('conversation.inAnswerTo', { name }) : t('conversation.inAnswer')}</b>
      {text && <span className="quo-t">{text}</span>}
    </>
  );
  if (!id) return <span className="quo">{words}</span>;
  return (
    <button type="button" className="quo" onClick={() => jumpTo(id)}>
      {words}
    </button>
  );
}
