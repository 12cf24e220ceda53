import { useTranslation } from '../../i18n/use-translation';

interface HumanAgentFieldProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Whether the app at the provider may answer in person for seven days. */
export function HumanAgentField({ isOn, onChange }: HumanAgentFieldProps) {
  const { t } = useTranslation();
  return (
    <label className="chk">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {t('settings.field.humanAgent')}
        <small>{t('settings.hint.humanAgent')}</small>
      </span>
    </label>
  );
}
