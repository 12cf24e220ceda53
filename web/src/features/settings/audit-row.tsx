import { useTranslation } from '../../i18n/use-translation';
import type { AuditEntry } from '../../api/audit-log';
import { exactTime } from '../../ui/times';
import { useAuditWords } from './use-audit-words';
import { useWhen } from './use-when';

export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const changeWords = useAuditWords();
  const { at, kind, actor, address, subject, changes } = entry;
  const when = useWhen(at);
  const about = subject && subject.id !== actor?.id ? subject.name : null;
  return (
    <tr>
      <td className="adt-t">
        <time dateTime={at} title={exactTime(at)}>
          {when}
        </time>
      </td>
      <td className="adt-w">
        <span>{t(`settings.audit.kind.${kind}`)}</span>
        {about && <b>{about}</b>}
        {changes.map((change) => (
          <small key={change.field}>{changeWords(change)}</small>
        ))}
      </td>
      <td>
        {actor ? actor.name : t('settings.audit.nobody')}
        {address && <small>{address}</small>}
      </td>
    </tr>
  );
}
