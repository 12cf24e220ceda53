import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { crmUsersQuery } from '../api/crm-lists';
import { SelectField } from '../ui/select-field';

interface OwnerFieldProps {
  /** Null for whoever is signed in. */
  value: number | null;
  onChoose: (id: number) => void;
}

export function OwnerField({ value, onChoose }: OwnerFieldProps) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(crmUsersQuery);
  const you = users.find(({ is_you }) => is_you);
  const options = users
    .filter(({ active_flag, id }) => active_flag || id === value)
    .map(({ id, name, is_you }) => ({
      value: String(id),
      label: is_you ? t('crm.you', { name }) : name,
    }));
  return (
    <SelectField
      label={t('crm.owner')}
      value={String(value ?? you?.id ?? '')}
      options={options}
      onChoose={(id) => onChoose(Number(id))}
    />
  );
}
