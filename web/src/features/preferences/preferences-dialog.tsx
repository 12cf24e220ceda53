import { useId, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { usePreferences } from '../../api/preferences';
import { useMe } from '../../api/session';
import type { Preferences } from '../../api/types';
import { languages } from '../../i18n/i18n';
import { themes } from '../../local/theme';
import { Dialog } from '../../ui/dialog';
import { savePreferences } from '../../ui/save-preferences';
import { Switch } from '../../ui/switch';
import './preferences.css';

const sendKeys = ['ctrl-enter', 'enter'] as const;
const afterClosing = ['next', 'stay'] as const;

/** How the user wants the screens; each choice applies at once, on all devices. */
export function PreferencesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const cache = useQueryClient();
  const { user } = useMe();
  const save = (change: Partial<Preferences>) => void savePreferences(cache, user.id, change);
  return (
    <Dialog title={t('preferences.title')} onClose={onClose}>
      <div className="dlg-b prf">
        <Choice
          label={t('preferences.theme')}
          value={preferences.theme}
          options={themes.map((theme) => [theme, t(`nav.themes.${theme}`)])}
          onChoose={(theme) => save({ theme })}
        />
        <Choice
          label={t('preferences.language')}
          value={preferences.language ?? ''}
          options={[['', t('preferences.browser')], ...Object.entries(languages)]}
          onChoose={(language) => save({ language: language || null })}
        />
        <Choice
          label={t('preferences.sendWith')}
          hint={t('preferences.sendHint')}
          value={preferences.sendWith}
          options={sendKeys.map((key) => [key, t(`preferences.sendKeys.${key}`)])}
          onChoose={(sendWith) => save({ sendWith })}
        />
        <Choice
          label={t('preferences.afterClosing')}
          value={preferences.afterClosing}
          options={afterClosing.map((way) => [way, t(`preferences.after.${way}`)])}
          onChoose={(way) => save({ afterClosing: way })}
        />
        <Row label={t('preferences.singleKeys')} hint={t('preferences.singleKeysHint')}>
          {(ids) => (
            <Switch
              {...ids}
              checked={preferences.singleKeys}
              onChange={(event) => save({ singleKeys: event.target.checked })}
            />
          )}
        </Row>
      </div>
    </Dialog>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  hint?: string;
  value: Value;
  options: [Value, string][];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hint, value, options, onChoose } = props;
  return (
    <Row label={label} hint={hint}>
      {(ids) => (
        <select
          {...ids}
          className="inp sel"
          value={value}
          onChange={(event) => onChoose(event.target.value as Value)}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Row>
  );
}

interface RowProps {
  label: string;
  hint?: string | undefined;
  children: (ids: { id: string; 'aria-describedby'?: string | undefined }) => ReactNode;
}

function Row({ label, hint, children }: RowProps) {
  const id = useId();
  const about = hint ? `${id}-about` : undefined;
  return (
    <div className="prf-r">
      <span className="grow">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="hint" id={about}>
            {hint}
          </span>
        )}
      </span>
      {children({ id, 'aria-describedby': about })}
    </div>
  );
}
