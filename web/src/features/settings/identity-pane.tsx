import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { makeIdentitySecret } from '../../api/channel-settings';
import type { Channel } from '../../api/types';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';
import { CopyField } from './copy-field';
import { Pane } from './pane';

/** A site can tell who its visitor is, by a token that it signs with a secret shown only here. */
export function IdentityPane({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const making = useMutation({ mutationFn: () => makeIdentitySecret(channel.id) });
  return (
    <Pane title={t('settings.identity.title')} lead={t('settings.identity.lead')}>
      {making.data && (
        <>
          <CopyField label={t('settings.identity.secret')} value={making.data} />
          <p className="hint">{t('settings.identity.once')}</p>
        </>
      )}
      <p>
        <Button size="small" disabled={making.isPending} onClick={() => making.mutate()}>
          {t('settings.identity.make')}
        </Button>
      </p>
      <FormProblem error={making.error} />
    </Pane>
  );
}
