import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { useMe } from '../../api/session';
import type { User } from '../../api/types';
import { usersQuery } from '../../api/users';
import { SelectField } from '../../ui/select-field';

interface LedgerOwnerProps {
  /** Null is who looks. */
  other: User | null;
  onChoose: (other: User | null) => void;
}

/** Whose notifications an admin looks at (N5); their own until they choose. */
export function LedgerOwner({ other, onChoose }: LedgerOwnerProps) {
  const { t } = useTranslation();
  const { user: me } = useMe();
  const { data: users = [] } = useQuery(usersQuery);
  const others = users.filter(({ id }) => id !== me.id);
  return (
    <SelectField
      label={t('notifications.ledgerOf')}
      value={other?.id ?? me.id}
      options={[
        { value: me.id, label: t('crm.you', { name: me.name }) },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChoose={(id) => onChoose(others.find((user) => user.id === id) ?? null)}
    />
  );
}
