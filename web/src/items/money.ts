import { numberFormat } from '../ui/numbers';

/** An amount as the reader's locale writes it; without cents where there are none. */
export function money(amount: number, currency: string): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  return numberFormat({
    style: 'currency',
    currency,
    minimumFractionDigits,
    maximumFractionDigits: 2,
  }).format(amount);
}

/** What was typed as an amount, by the reader's decimal sign; null when it is none. */
export function amountOf(typed: string): number | null {
  const decimal = decimalSign();
  const digits = typed
    .split('')
    .map((sign) => (sign === decimal ? '.' : /[\d-]/.test(sign) ? sign : ''))
    .join('');
  const amount = Number(digits);
  return digits && Number.isFinite(amount) ? amount : null;
}

/** An amount as it is typed into a field. */
export function typedAmount(amount: number): string {
  return String(amount).replace('.', decimalSign());
}

function decimalSign(): string {
  const parts = numberFormat().formatToParts(1234.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
