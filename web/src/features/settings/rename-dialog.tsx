import { useState, type FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { changeChannel } from '../../api/channel-settings';
import type { Channel } from '../../api/types';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { FieldProblems } from '../../ui/field-problems';

interface RenameDialogProps {
  channel: Channel;
  onClose: () => void;
}

export function RenameDialog({ channel, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [name, setName] = useState(channel.name);
  const renaming = useMutation({
    mutationFn: () => changeChannel(cache, channel.id, { name: name.trim() }),
    onSuccess: onClose,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    renaming.mutate();
  };
  return (
    <Dialog title={t('settings.renameTitle', { name: channel.name })} onClose={onClose}>
      <form onSubmit={send}>
        <div className="dlg-b form">
          <FieldProblems error={renaming.error}>
            <Field
              label={t('settings.field.name')}
              name="name"
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
            />
          </FieldProblems>
        </div>
        <footer className="dlg-f">
          <Button kind="quiet" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={name.trim() === '' || renaming.isPending}>
            {t('settings.rename')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
