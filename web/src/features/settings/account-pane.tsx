import { useTranslation } from '../../i18n/use-translation';
import type { Channel } from '../../api/types';
import { Field } from '../../ui/field';
import { weekdayAndTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import type { ChannelDraft } from './channel-changes';
import { HumanAgentField } from './human-agent-field';
import { Pane } from './pane';
import { isKnown, kindOf, type SettingField } from './provider-kinds';
import { SecretField } from './secret-field';
import { SettingInput } from './setting-input';

interface AccountPaneProps {
  channel: Channel;
  draft: ChannelDraft;
  onEdit: (part: Partial<ChannelDraft>) => void;
}

/** The account at the provider; its secrets can be replaced, never seen. */
export function AccountPane({ channel, draft, onEdit }: AccountPaneProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { provider, oldSecretsUntil } = channel;
  const kind = isKnown(provider) ? kindOf(provider) : null;
  const title = isKnown(provider) ? t(`settings.account.${provider}`) : channel.name;
  const stillOld = oldSecretsUntil && Date.parse(oldSecretsUntil) > now ? oldSecretsUntil : null;
  const onSetting = (name: string, value: string | null) => {
    const { [name]: _before, ...others } = draft.settings;
    onEdit({ settings: value === null ? others : { ...others, [name]: value } });
  };
  return (
    <Pane title={title}>
      <div className="acc">
        <div className={kind?.isNamedByProvider === false ? '' : 'wide'}>
          <Field
            label={t('settings.field.name')}
            name="name"
            value={draft.name}
            maxLength={200}
            onChange={(event) => onEdit({ name: event.target.value })}
          />
        </div>
        {kind?.fields.map((field) => (
          <div key={field.name} className={field.isHalf ? '' : 'wide'}>
            <Setting field={field} channel={channel} draft={draft} onSetting={onSetting} />
          </div>
        ))}
      </div>
      {stillOld && (
        <p className="hint">{t('settings.oldSecrets', { when: weekdayAndTime(stillOld, now) })}</p>
      )}
      {kind?.hasHumanAgent && (
        <HumanAgentField
          isOn={draft.isHumanAgent}
          onChange={(isHumanAgent) => onEdit({ isHumanAgent })}
        />
      )}
    </Pane>
  );
}

interface SettingProps extends Pick<AccountPaneProps, 'channel' | 'draft'> {
  field: SettingField;
  onSetting: (name: string, value: string | null) => void;
}

function Setting({ field, channel, draft, onSetting }: SettingProps) {
  const { t } = useTranslation();
  const { name, word, isSecret, isAccount } = field;
  const typed = draft.settings[name];
  const label = t(`settings.field.${word}`);
  if (isSecret) {
    const onChange = (value: string | null) => onSetting(name, value);
    return <SecretField label={label} name={name} typed={typed ?? null} onChange={onChange} />;
  }
  const value = typed ?? channel.settings[name] ?? '';
  if (isAccount) {
    const hint = t('settings.hint.fixed');
    return <Field label={label} name={`settings.${name}`} value={value} readOnly hint={hint} />;
  }
  return <SettingInput field={field} value={value} onChange={(text) => onSetting(name, text)} />;
}
