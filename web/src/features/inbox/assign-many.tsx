import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { UserRoundMinus, UserRoundPlus } from 'lucide-react';
import { useMe } from '../../api/session';
import type { NamedRef } from '../../api/types';
import { usersQuery } from '../../api/users';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/button';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';

interface AssignManyProps {
  onAssign: (to: NamedRef | null) => void;
}

/** The user first, then the available colleagues, then those who are not. */
export function AssignMany({ onAssign }: AssignManyProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { data: users = [] } = useQuery(usersQuery);
  const colleagues = users
    .filter(({ id, active }) => active && id !== user.id)
    .sort((one, other) => one.name.localeCompare(other.name))
    .sort((one, other) => Number(other.available) - Number(one.available));
  const opener = (
    <IconButton label={t('command.assign')}>
      <UserRoundPlus className="i" />
    </IconButton>
  );
  return (
    <Menu opener={opener} side="bottom" align="end">
      {[user, ...colleagues].map(({ id, name, available }) => (
        <MenuItem
          key={id}
          icon={<Avatar id={id} name={name} size={20} />}
          barred={available ? undefined : t('bulk.unavailable')}
          onChoose={() => onAssign({ id, name })}
        >
          {id === user.id ? t('command.assignToMe') : name}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={<UserRoundMinus className="i" />} onChoose={() => onAssign(null)}>
        {t('section.unassigned')}
      </MenuItem>
    </Menu>
  );
}
