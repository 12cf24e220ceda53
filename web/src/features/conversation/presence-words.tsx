import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { presenceQuery } from '../../api/presence';
import { useMe } from '../../api/session';
import { firstName } from '../../ui/provider-name';

/** Which colleagues are in the conversation too; whoever writes goes before those who look. */
export function PresenceWords({ conversationId }: { conversationId: string }) {
  const { t, language } = useTranslation();
  const { user } = useMe();
  const { data = [] } = useQuery(presenceQuery);
  const here = data.find((one) => one.conversationId === conversationId)?.users ?? [];
  const others = here.filter(({ id }) => id !== user.id);
  const writing = others.filter(({ doing }) => doing === 'typing');
  const shown = writing.length > 0 ? writing : others;
  const [first] = shown;
  if (!first) return null;
  const names = new Intl.ListFormat(language).format(shown.map(({ name }) => firstName(name)));
  const key = writing.length > 0 ? 'presence.writing' : 'presence.looking';
  return (
    <span className={`th-here trunc ${writing.length > 0 ? 'th-writes' : ''}`}>
      {t(key, { count: shown.length, names })}
    </span>
  );
}
