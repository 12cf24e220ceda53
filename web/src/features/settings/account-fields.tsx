import { useTranslation } from '../../i18n/use-translation';
import { Field } from '../../ui/field';
import { HumanAgentField } from './human-agent-field';
import type { ProviderKind } from './provider-kinds';
import { SettingInput } from './setting-input';

interface AccountFieldsProps {
  kind: ProviderKind;
  name: string;
  settings: Record<string, string>;
  isHumanAgent: boolean;
  onName: (name: string) => void;
  onSetting: (field: string, value: string) => void;
  onHumanAgent: (isOn: boolean) => void;
}

/** What a provider needs to know which account is meant, and that it is ours. */
export function AccountFields(props: AccountFieldsProps) {
  const { kind, name, settings, isHumanAgent, onName, onSetting, onHumanAgent } = props;
  const { t } = useTranslation();
  return (
    <div className="acc">
      <div className={kind.isNamedByProvider ? 'wide' : ''}>
        <Field
          label={t(kind.isNamedByProvider ? 'settings.field.name' : 'settings.field.pageName')}
          name="name"
          value={name}
          maxLength={200}
          onChange={(event) => onName(event.target.value)}
        />
      </div>
      {kind.fields.map((field) => (
        <div key={field.name} className={field.isHalf ? '' : 'wide'}>
          <SettingInput
            field={field}
            value={settings[field.name] ?? ''}
            onChange={(value) => onSetting(field.name, value)}
          />
        </div>
      ))}
      {kind.hasHumanAgent && <HumanAgentField isOn={isHumanAgent} onChange={onHumanAgent} />}
    </div>
  );
}
