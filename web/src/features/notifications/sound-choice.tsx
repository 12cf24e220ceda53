import { useId } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Switch } from '../../ui/switch';
import { playSound, unlockSound } from './sound';

interface SoundChoiceProps {
  hasSound: boolean;
  onChange: (hasSound: boolean) => void;
}

/** Switching it on lets one hear it; that click is also what unlocks sound in browsers. */
export function SoundChoice({ hasSound, onChange }: SoundChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const change = (isOn: boolean) => {
    onChange(isOn);
    if (isOn) void unlockSound().then(playSound);
  };
  return (
    <div className="ntf-r">
      <span className="grow">
        <label htmlFor={id}>{t('notifications.sound')}</label>
        <span className="hint" id={`${id}-about`}>
          {t('notifications.soundHint')}
        </span>
      </span>
      <Switch
        id={id}
        aria-describedby={`${id}-about`}
        checked={hasSound}
        onChange={(event) => change(event.target.checked)}
      />
    </div>
  );
}
