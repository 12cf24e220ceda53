import { useState, type FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { connectChannel, type NewChannel } from '../../api/channel-settings';
import { useMe } from '../../api/session';
import { Button } from '../../ui/button';
import { FieldProblems } from '../../ui/field-problems';
import { paths } from '../../ui/paths';
import { settingsPaths } from '../../ui/settings-paths';
import { AccountFields } from './account-fields';
import { Pane } from './pane';
import { kindOf, type KnownProvider } from './provider-kinds';
import { SharingFields, type Shared } from './sharing-fields';

interface ConnectFormProps {
  provider: KnownProvider;
  providerName: string;
}

/** Makes the channel, whose address holds its id; the page after it goes on with that address. */
export function ConnectForm({ provider, providerName }: ConnectFormProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const cache = useQueryClient();
  const kind = kindOf(provider);
  const [name, setName] = useState(kind.isNamedByProvider ? providerName : '');
  const [settings, setSettings] = useState<Record<string, string>>({});
  const [isHumanAgent, setHumanAgent] = useState(false);
  const [shared, setShared] = useState<Shared>({ sharing: 'company', users: [] });
  const connecting = useMutation({
    mutationFn: (channel: NewChannel) => connectChannel(cache, channel),
    onSuccess: ({ id }) => navigate(settingsPaths.finish(id), { replace: true }),
  });
  const needed = kind.fields.filter((field) => !field.isOptional);
  const isFilled = [name, ...needed.map((field) => settings[field.name] ?? '')].every(
    (value) => value.trim() !== '',
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const users = shared.sharing === 'users' ? { users: [...shared.users] } : {};
    const agent = kind.hasHumanAgent ? { humanAgent: isHumanAgent } : {};
    connecting.mutate({
      provider,
      name: name.trim(),
      sharing: shared.sharing,
      ...users,
      settings: { ...settings, ...agent } as NewChannel['settings'],
    });
  };
  return (
    <form className="panes" onSubmit={send}>
      <FieldProblems error={connecting.error}>
        <Pane title={t(`settings.step.account.${provider}`)}>
          <AccountFields
            kind={kind}
            name={name}
            settings={settings}
            isHumanAgent={isHumanAgent}
            onName={setName}
            onSetting={(field, value) => setSettings({ ...settings, [field]: value })}
            onHumanAgent={setHumanAgent}
          />
        </Pane>
        <Pane title={t('settings.step.sharing')}>
          <SharingFields shared={shared} ownerId={user.id} onChange={setShared} />
        </Pane>
      </FieldProblems>
      <footer className="pane-f">
        <Link className="btn btn-g" href={paths.messagingSettings}>
          {t('act.cancel')}
        </Link>
        <Button kind="primary" type="submit" disabled={!isFilled || connecting.isPending}>
          {t('settings.connectChannel')}
        </Button>
      </footer>
    </form>
  );
}
