import { expect, test } from 'vitest';
import { fileFacts } from './file-facts';

test.each([
  ['text/plain', 14, 'TXT, 14 bytes'],
  ['image/png', 6_100, 'PNG, 6 kB'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 1_250_000, 'XLSX, 1.3 MB'],
  ['application/octet-stream', 1, '1 byte'],
  ['image/svg+xml', null, 'SVG'],
  [null, null, ''],
])('a file of %s with %s bytes is told as %s', (mimeType, size, words) => {
  expect(fileFacts({ mimeType, size })).toBe(words);
});
