import { numberFormat } from '../../ui/numbers';
import type { Attachment } from '../../api/types';

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Types that nobody knows by the word which the API has for them; bytes of no kind have none. */
const known: Readonly<Record<string, string>> = {
  plain: 'TXT',
  document: 'DOCX',
  sheet: 'XLSX',
  presentation: 'PPTX',
  msword: 'DOC',
  'ms-excel': 'XLS',
  'ms-powerpoint': 'PPT',
  quicktime: 'MOV',
  mpeg: 'MP3',
  vcard: 'VCF',
  'octet-stream': '',
};

/** Type and size in a few characters: "PDF, 248 kB". Leaves out what is not known. */
export function fileFacts({ mimeType, size }: Pick<Attachment, 'mimeType' | 'size'>): string {
  return [mimeType && typeWord(mimeType), size === null ? null : sizeWords(size)]
    .filter(Boolean)
    .join(', ');
}

function typeWord(mimeType: string): string {
  const word = mimeType.split(/[/;]/)[1]?.split('+')[0]?.split('.').at(-1) ?? '';
  return known[word] ?? word.toUpperCase();
}

export function sizeWords(bytes: number): string {
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return numberFormat({
    style: 'unit',
    unit: steps[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
