import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import type { Sharing } from '../../api/channel-settings';
import { usersQuery } from '../../api/users';
import { Avatar } from '../../ui/avatar';
import { SelectField } from '../../ui/select-field';

/** Who may see a channel, besides its owner. */
export interface Shared {
  sharing: Sharing;
  users: readonly string[];
}

interface SharingFieldsProps {
  shared: Shared;
  ownerId: string;
  /** Why this user may not change it. */
  barred?: string | undefined;
  onChange: (shared: Shared) => void;
}

const ways: readonly Sharing[] = ['private', 'users', 'company'];

export function SharingFields({ shared, ownerId, barred, onChange }: SharingFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="field">
        <SelectField
          label={t('settings.shareWith')}
          value={shared.sharing}
          disabled={barred !== undefined}
          aria-describedby="settings-sharing-hint"
          options={ways.map((value) => ({ value, label: t(`settings.sharing.${value}`) }))}
          onChoose={(value) =>
            onChange({ ...shared, sharing: ways.find((way) => way === value) ?? 'private' })
          }
        />
        <p className="hint" id="settings-sharing-hint">
          {barred ?? t('settings.shareHint')}
        </p>
      </div>
      {shared.sharing === 'users' && (
        <Chosen
          shared={shared}
          ownerId={ownerId}
          isBarred={barred !== undefined}
          onChange={(users) => onChange({ ...shared, users })}
        />
      )}
    </>
  );
}

interface ChosenProps {
  shared: Shared;
  ownerId: string;
  isBarred: boolean;
  onChange: (users: string[]) => void;
}

function Chosen({ shared, ownerId, isBarred, onChange }: ChosenProps) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  const toggle = (id: string, isIn: boolean) =>
    onChange(isIn ? [...shared.users, id] : shared.users.filter((each) => each !== id));
  return (
    <fieldset className="chk-l" disabled={isBarred}>
      <legend>{t('settings.chosen')}</legend>
      {users
        .filter(({ id, active }) => active && id !== ownerId)
        .map(({ id, name }) => (
          <label key={id} className="chk">
            <input
              type="checkbox"
              checked={shared.users.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <Avatar id={id} name={name} size={20} />
            {name}
          </label>
        ))}
    </fieldset>
  );
}
