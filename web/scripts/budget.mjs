// Fails when the JavaScript that the first page loads is more than 170 KB gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 170 * 1024;
const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');
const initial = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1]);
const bytes = initial.reduce(
  (sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
  0,
);
process.stdout.write(`Initial JavaScript: ${(bytes / 1024).toFixed(1)} KB gzip of 170 KB\n`);
if (initial.length === 0 || bytes > limit) process.exit(1);
