import { useTranslation } from '../i18n/use-translation';
import { Plus, Trash2 } from 'lucide-react';
import type { ContactPoint } from '../api/crm-types';
import { Button, IconButton } from '../ui/button';
import { FieldError } from '../ui/field-error';
import { useFieldProblem } from '../ui/field-problems';
import '../ui/form.css';
import './points-field.css';

const labels = ['work', 'home', 'mobile', 'other'] as const;
const most = 20;

interface PointsFieldProps {
  kind: 'phone' | 'email';
  value: readonly ContactPoint[];
  onChange: (points: ContactPoint[]) => void;
}

/** The phone numbers or email addresses of a person, each with its label; the first is the main one. */
export function PointsField({ kind, value, onChange }: PointsFieldProps) {
  const { t } = useTranslation();
  const wrong = useFieldProblem(`${kind}s`);
  const change = (place: number, to: Partial<ContactPoint>) =>
    onChange(value.map((point, each) => (each === place ? { ...point, ...to } : point)));
  return (
    <fieldset className="points">
      <legend className="lbl">{t(`crm.${kind}`)}</legend>
      {value.map((point, place) => (
        <div key={place} className="points-r">
          <input
            className="inp"
            type={kind === 'phone' ? 'tel' : 'email'}
            aria-label={t(`crm.numbered.${kind}`, { number: place + 1 })}
            maxLength={255}
            autoComplete="off"
            value={point.value}
            onChange={(event) => change(place, { value: event.target.value })}
          />
          <select
            className="inp sel"
            aria-label={t('crm.labelOf', { number: place + 1 })}
            value={point.label}
            onChange={(event) => change(place, { label: event.target.value })}
          >
            {labels.map((label) => (
              <option key={label} value={label}>
                {t(`crm.pointLabel.${label}`)}
              </option>
            ))}
          </select>
          <IconButton
            label={t('crm.removePoint', { number: place + 1 })}
            onClick={() => onChange(value.filter((_, each) => each !== place))}
          >
            <Trash2 className="i" />
          </IconButton>
        </div>
      ))}
      <FieldError words={wrong} />
      {value.length < most && (
        <Button
          size="small"
          kind="quiet"
          onClick={() => onChange([...value, { value: '', primary: false, label: 'work' }])}
        >
          <Plus className="i i14" />
          {t(`crm.addPoint.${kind}`)}
        </Button>
      )}
    </fieldset>
  );
}

/** As the server takes them: those that say something, the first as the main one. */
export function pointsToKeep(points: readonly ContactPoint[]): ContactPoint[] {
  return points
    .filter(({ value }) => value.trim())
    .map((point, place) => ({ ...point, value: point.value.trim(), primary: place === 0 }));
}
