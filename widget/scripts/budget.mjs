// Fails when what a site's page loads is 30 KB gzipped or more.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 30 * 1024;
const script = readFileSync(new URL('../dist/widget.js', import.meta.url));
const bytes = gzipSync(script, { level: 9 }).length;
process.stdout.write(`Widget: ${(bytes / 1024).toFixed(1)} KB gzip of 30 KB\n`);
if (bytes >= limit) process.exit(1);
