import { numberFormat } from '../../ui/numbers';
import type { Attachment } from '../../api/types';

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Type and size in a few characters: "PDF, 248 kB". Leaves out what is not known. */
export function fileFacts({ mimeType, size }: Pick<Attachment, 'mimeType' | 'size'>): string {
  const type = mimeType?.split(/[/;]/)[1]?.split('+')[0]?.split('.').at(-1)?.toUpperCase();
  return [type, size === null ? null : sizeWords(size)].filter(Boolean).join(', ');
}

export function sizeWords(bytes: number): string {
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return numberFormat({
    style: 'unit',
    unit: steps[step],
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
