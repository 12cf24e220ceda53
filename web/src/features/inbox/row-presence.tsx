import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Eye, PencilLine } from 'lucide-react';
import { presenceQuery } from '../../api/presence';
import { useMe } from '../../api/session';

/** Colleagues who look at the conversation now, or write in it. */
export function RowPresence({ conversationId }: { conversationId: string }) {
  const { t, language } = useTranslation();
  const { user } = useMe();
  const { data: users = [] } = useQuery({
    ...presenceQuery,
    select: (all) => all.find((each) => each.conversationId === conversationId)?.users,
  });
  const others = users.filter(({ id }) => id !== user.id);
  const writing = others.filter(({ doing }) => doing === 'typing');
  const shown = writing.length > 0 ? writing : others;
  if (shown.length === 0) return null;
  const names = new Intl.ListFormat(language).format(shown.map(({ name }) => name));
  const Glyph = writing.length > 0 ? PencilLine : Eye;
  const key = writing.length > 0 ? 'presence.writing' : 'presence.looking';
  const words = t(key, { count: shown.length, names });
  return (
    <span className="ci-here" title={words}>
      <Glyph className="i i14" aria-hidden="true" />
      <span className="sr">{words}</span>
    </span>
  );
}
