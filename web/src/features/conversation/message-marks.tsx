import { useTranslation } from '../../i18n/use-translation';
import { ClockAlert, Pencil } from 'lucide-react';
import { later } from '../../ui/later';
import { exactTime } from '../../ui/times';
import type { ShownMessage } from './log-items';

const Circumstances = later(() => import('./circumstances').then((module) => module.Circumstances));

/** Under a bubble: reactions, that it was edited or came late, and how it came. */
export function MessageMarks({ message }: { message: ShownMessage }) {
  const { t } = useTranslation();
  const { reactions, editedAt, late, circumstances } = message;
  const isPlain = reactions.length === 0 && circumstances.length === 0;
  if (isPlain && !editedAt && !late) return null;
  return (
    <div className="bb-meta">
      {[...byEmoji(reactions)].map(([emoji, people]) => {
        const names = people.join(', ');
        const label = t('conversation.reactedBy', { emoji, names });
        return (
          <span key={emoji} className="rx" role="img" aria-label={label} title={names}>
            {emoji}
            {people.length > 1 && <span className="num">{people.length}</span>}
          </span>
        );
      })}
      {editedAt && (
        <span title={exactTime(editedAt)}>
          <Pencil className="i i12" />
          {t('conversation.edited')}
        </span>
      )}
      {late && (
        <span>
          <ClockAlert className="i i12" />
          {t('conversation.late')}
        </span>
      )}
      {circumstances.length > 0 && <Circumstances of={circumstances} meanwhile={<span>…</span>} />}
    </div>
  );
}

function byEmoji(reactions: ShownMessage['reactions']): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const { emoji, by } of reactions) people.set(emoji, [...(people.get(emoji) ?? []), by]);
  return people;
}
