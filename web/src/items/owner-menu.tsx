import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { ChevronDown } from 'lucide-react';
import { crmUsersQuery } from '../api/crm-lists';
import { Avatar } from '../ui/avatar';
import { Menu, MenuChoice } from '../ui/menu';

interface OwnerMenuProps {
  ownerId: number;
  onChoose: (id: number) => void;
}

/** Who looks after an item, and the way to hand it to someone else. */
export function OwnerMenu({ ownerId, onChoose }: OwnerMenuProps) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(crmUsersQuery);
  const owner = users.find(({ id }) => id === ownerId);
  const name = owner?.name ?? '';
  const opener = (
    <button type="button" className="own" aria-label={t('crm.ownedBy', { name })}>
      <Avatar id={String(ownerId)} name={name} size={24} />
      <span>{name}</span>
      <ChevronDown className="i i14" />
    </button>
  );
  const options = users
    .filter(({ active_flag, id }) => active_flag || id === ownerId)
    .map((user) => ({ value: String(user.id), label: user.name }));
  return (
    <Menu opener={opener} side="bottom" align="end">
      <MenuChoice
        label={t('crm.owner')}
        value={String(ownerId)}
        options={options}
        onChoose={(id) => onChoose(Number(id))}
      />
    </Menu>
  );
}
