import { useId } from 'react';
import { useTranslation } from '../i18n/use-translation';
import type { Stage } from '../api/crm-types';
import './stage-bar.css';

interface StagePickerProps {
  stages: readonly Stage[];
  value: number | null;
  onChoose: (id: number) => void;
}

/** The stages in their order, as a bar that is filled up to the chosen one. */
export function StagePicker({ stages, value, onChoose }: StagePickerProps) {
  const { t } = useTranslation();
  const name = useId();
  const chosen = stages.findIndex(({ id }) => id === value);
  return (
    <fieldset>
      <legend className="lbl">{t('crm.stage')}</legend>
      <div className="stages">
        {stages.map(({ id, name: words }, place) => (
          <label key={id} className={place <= chosen ? 'on' : ''}>
            <input
              className="sr"
              type="radio"
              name={name}
              checked={id === value}
              onChange={() => onChoose(id)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
