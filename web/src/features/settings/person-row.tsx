import { useTranslation } from '../../i18n/use-translation';
import { Circle, CircleCheck, CircleOff } from 'lucide-react';
import type { Person } from '../../api/people';
import { useMe } from '../../api/session';
import { Avatar } from '../../ui/avatar';
import { sinceTime } from '../../ui/since-time';
import { exactTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { PersonMenu } from './person-menu';

interface PersonRowProps {
  person: Person;
  /** Whether everyone has to sign in in two steps. */
  isTwoStepRule: boolean;
}

export function PersonRow({ person, isTwoStepRule }: PersonRowProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const now = useNow();
  const { id, name, email, role, active, lastSeenAt, twoStep } = person;
  const isAwaited = isTwoStepRule && active && !twoStep;
  return (
    <tr>
      <td className="cht-c">
        <span className="cht-av">
          <Avatar id={id} name={name} size={32} />
        </span>
        <span className="cht-n">
          <b>{name}</b>
          {user.id === id && ` ${t('settings.team.you')}`}
          <small>{email}</small>
        </span>
      </td>
      <td>{t(`settings.team.role.${role}`)}</td>
      <td className="cht-s">
        <PersonState person={person} />
        {twoStep && <small>{t('settings.team.hasTwoStep')}</small>}
        {isAwaited && <small>{t('settings.team.noTwoStep')}</small>}
      </td>
      <td className="cht-w" data-label={t('settings.team.column.lastSeen')}>
        {lastSeenAt ? (
          <time dateTime={lastSeenAt} title={exactTime(lastSeenAt)}>
            {sinceTime(lastSeenAt, now)}
          </time>
        ) : (
          t('settings.team.never')
        )}
      </td>
      <td className="cht-a">
        <PersonMenu person={person} />
      </td>
    </tr>
  );
}

function PersonState({ person }: { person: Person }) {
  const { t } = useTranslation();
  if (!person.active) {
    return (
      <span className="tag">
        <CircleOff className="i i12" />
        {t('settings.team.deactivated')}
      </span>
    );
  }
  const Glyph = person.available ? CircleCheck : Circle;
  return (
    <span className={`tag ${person.available ? 'tag-ok' : ''}`}>
      <Glyph className="i i12" />
      {t(person.available ? 'availability.available' : 'availability.unavailable')}
    </span>
  );
}
