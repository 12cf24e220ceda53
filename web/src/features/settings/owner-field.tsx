import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { changeChannel } from '../../api/channel-settings';
import type { Channel } from '../../api/types';
import { usersQuery } from '../../api/users';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';
import { SelectField } from '../../ui/select-field';

/** Whose channel it is; anyone with account-settings access can make another user the owner. */
export function OwnerField({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data: users = [] } = useQuery(usersQuery);
  const { id, owner } = channel;
  const [choice, choose] = useState<string | null>(null);
  const chosenId = choice ?? owner.id;
  const giving = useMutation({
    mutationFn: () => changeChannel(cache, id, { owner: chosenId }),
    onSuccess: () => choose(null),
  });
  const people = users.filter((user) => user.active || user.id === owner.id);
  const known = people.some((user) => user.id === owner.id) ? people : [owner, ...people];
  const chosen = known.find((user) => user.id === chosenId);
  return (
    <div className="field">
      <div className="owner">
        <SelectField
          label={t('settings.owner')}
          value={chosenId}
          options={known.map((user) => ({ value: user.id, label: user.name }))}
          onChoose={choose}
        />
        {chosen && chosen.id !== owner.id && (
          <Button disabled={giving.isPending} onClick={() => giving.mutate()}>
            {t('settings.makeOwner', { name: chosen.name })}
          </Button>
        )}
      </div>
      <p className="hint">{t('settings.ownerHint')}</p>
      <FormProblem error={giving.error} />
    </div>
  );
}
