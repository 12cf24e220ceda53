import { useTranslation } from '../../i18n/use-translation';
import { Field } from '../../ui/field';
import { AreaField } from './area-field';
import { ColorField } from './color-field';
import type { SettingField } from './provider-kinds';

interface SettingInputProps {
  field: SettingField;
  value: string;
  hint?: string;
  onChange: (value: string) => void;
}

/** Where one setting is typed, or picked. */
export function SettingInput({ field, value, hint, onChange }: SettingInputProps) {
  const { t } = useTranslation();
  const told = hint ?? (field.hint ? t(`settings.hint.${field.hint}`) : undefined);
  const common = {
    label: t(`settings.field.${field.word}`),
    name: `settings.${field.name}`,
    value,
    ...(told ? { hint: told } : {}),
  };
  if (field.form === 'lines') return <AreaField {...common} onChange={onChange} />;
  if (field.form === 'color') return <ColorField {...common} onChange={onChange} />;
  return (
    <Field
      {...common}
      type={field.isSecret ? 'password' : 'text'}
      autoComplete={field.isSecret ? 'new-password' : 'off'}
      spellCheck={field.isOptional ?? false}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
