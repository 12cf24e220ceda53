import { useTranslation } from '../../i18n/use-translation';
import type { Conversation } from '../../api/types';
import { Avatar } from '../../ui/avatar';
import { firstName } from '../../ui/provider-name';
import './typing-bubble.css';

/** Stands below the log, so that nothing in it moves; said once to those who do not see it. */
export function TypingBubble({ participant }: Pick<Conversation, 'participant'>) {
  const { t } = useTranslation();
  const { id, name, avatarUrl } = participant;
  return (
    <div className="typing" role="status">
      <Avatar id={id} name={name} url={avatarUrl} size={28} />
      <span className="bb typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className="sr">{t('presence.writing', { count: 1, names: firstName(name) })}</span>
    </div>
  );
}
