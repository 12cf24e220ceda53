import { useTranslation } from 'react-i18next';
import type { Message } from '../../api/types';

/** The message that this one answers. */
export function Quote({ quoted }: { quoted: NonNullable<Message['replyTo']> }) {
  const { t } = useTranslation();
  const name = quoted.authorName;
  return (
    <span className="quo">
      <b>{name ? t('conversation.inAnswerTo', { name }) : t('conversation.inAnswer')}</b>
      {quoted.text && <span className="quo-t">{quoted.text}</span>}
    </span>
  );
}
