import { useState, type FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { changeChannel, type ChannelChange } from '../../api/channel-settings';
import { useMe } from '../../api/session';
import type { Channel } from '../../api/types';
import { FieldProblems } from '../../ui/field-problems';
import { showToast } from '../../ui/toasts';
import { AccountPane } from './account-pane';
import { changesOf, draftOf, type ChannelDraft } from './channel-changes';
import { ChannelFooter } from './channel-footer';
import { HealthPane } from './health-pane';
import { IdentityPane } from './identity-pane';
import { OwnerField } from './owner-field';
import { Pane } from './pane';
import { SharingFields } from './sharing-fields';
import { WebhookPane } from './webhook-pane';

/** What can be changed of a channel; Save tells the server no more than what is different. */
export function ChannelForm({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const cache = useQueryClient();
  const [edits, setEdits] = useState<Partial<ChannelDraft>>({});
  const draft = draftOf(channel, edits);
  const { owner } = channel;
  const barred = owner.id === user.id ? undefined : t('customer.onlyOwner', { name: owner.name });
  const change = changesOf(channel, draft);
  const saving = useMutation({
    mutationFn: (wanted: ChannelChange) => changeChannel(cache, channel.id, wanted),
    onSuccess: () => {
      setEdits({});
      showToast({ words: t('settings.saved') });
    },
  });
  const edit = (part: Partial<ChannelDraft>) => setEdits({ ...edits, ...part });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (change) saving.mutate(change);
  };
  return (
    <form className="panes" onSubmit={send}>
      <FieldProblems error={saving.error}>
        <AccountPane channel={channel} draft={draft} onEdit={edit} />
        <WebhookPane
          channel={channel}
          title={t(channel.provider === 'webchat' ? 'settings.onYourSite' : 'settings.webhook')}
        />
        {channel.provider === 'webchat' && <IdentityPane channel={channel} />}
        <Pane title={t('settings.whoSees')}>
          <SharingFields
            shared={draft.shared}
            ownerId={owner.id}
            barred={barred}
            onChange={(shared) => edit({ shared })}
          />
          <OwnerField channel={channel} />
        </Pane>
        <HealthPane channel={channel} />
      </FieldProblems>
      <ChannelFooter
        channel={channel}
        barred={barred}
        isSaving={saving.isPending}
        maySave={change !== null && draft.name.trim() !== ''}
      />
    </form>
  );
}
