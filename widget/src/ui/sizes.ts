const steps = ['byte', 'kilobyte', 'megabyte'] as const;

export function sizeWords(bytes: number, language: string): string {
  const step = Math.min(2, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const how = {
    style: 'unit',
    unit: steps[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(language, how).format(bytes / 1000 ** step);
}
