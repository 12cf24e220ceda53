import { useId } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { FieldError } from '../ui/field-error';
import { useFieldProblem } from '../ui/field-problems';
import '../ui/form.css';
import './item-field.css';

const currencies = [
  ...['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'SEK', 'NOK', 'DKK', 'CZK', 'HUF', 'RON', 'TRY', 'UAH'],
  ...['CAD', 'AUD', 'NZD', 'JPY', 'CNY', 'INR', 'SGD', 'HKD', 'KRW', 'BRL', 'MXN', 'ZAR', 'AED'],
];

interface ValueFieldProps {
  amount: string;
  currency: string;
  onChange: (value: { amount: string; currency: string }) => void;
}

/** An amount of money; empty for none. */
export function ValueField({ amount, currency, onChange }: ValueFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const wrong = useFieldProblem('value');
  const offered = currencies.includes(currency) ? currencies : [currency, ...currencies];
  return (
    <div className="field">
      <label htmlFor={id}>
        {t('crm.value')} <span className="opt">{t('crm.optional')}</span>
      </label>
      <div className="value-f">
        <input
          id={id}
          className="inp num"
          inputMode="decimal"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-about` : undefined}
          maxLength={20}
          value={amount}
          onChange={(event) => onChange({ amount: event.target.value, currency })}
        />
        <select
          className="inp sel"
          aria-label={t('crm.currency')}
          value={currency}
          onChange={(event) => onChange({ amount, currency: event.target.value })}
        >
          {offered.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </div>
      <FieldError id={`${id}-about`} words={wrong} />
    </div>
  );
}
