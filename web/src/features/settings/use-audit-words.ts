import { useTranslation } from '../../i18n/use-translation';
import type { AuditEntry } from '../../api/audit-log';

type Change = AuditEntry['changes'][number];

const fields = [
  'name',
  'email',
  'role',
  'invitedBy',
  'provider',
  'account',
  'sharing',
  'users',
  'owner',
  'conversations',
  'browser',
  'address',
  'step',
] as const;
const words = ['admin', 'regular', 'private', 'users', 'company', 'code'] as const;
const worded = ['role', 'sharing', 'step'];

/** A field's change as a line: Role: Regular → Admin. */
export function useAuditWords(): (change: Change) => string {
  const { t } = useTranslation();
  const valueOf = (field: string, value: string) => {
    const word = worded.includes(field) && words.find((each) => each === value);
    return word ? t(`settings.audit.value.${word}`) : value;
  };
  return ({ field, before, after }) => {
    const known = fields.find((each) => each === field);
    const name = known ? t(`settings.audit.field.${known}`) : field;
    const values = [before, after].flatMap((value) => (value === null ? [] : [value]));
    return `${name}: ${values.map((value) => valueOf(field, value)).join(' → ')}`;
  };
}
