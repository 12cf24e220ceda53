// Counts the tests in a folder of JUnit's reports: a line for each runner, and one for all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const all = { passed: 0, failed: 0, skipped: 0 };
for (const { name } of readdirSync(folder, { withFileTypes: true })) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  for (const text of reportsOf(join(folder, name))) count(text, counted);
  for (const outcome of Object.keys(all)) all[outcome] += counted[outcome];
  const { passed, failed, skipped } = counted;
  const runner = name.replace('.xml', '').padEnd(20);
  console.log(`${runner}${passed} passed, ${failed} failed, ${skipped} skipped`);
}
console.log(`${all.passed} passed, ${all.failed} failed`);

function* reportsOf(path) {
  const files = path.endsWith('.xml') ? [path] : readdirSync(path).map((name) => join(path, name));
  for (const file of files) if (file.endsWith('.xml')) yield readFileSync(file, 'utf8');
}

function count(text, counted) {
  // What programs printed may look like XML, and stands in sections of its own.
  const plain = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  for (const [test] of plain.matchAll(/<testcase\b[^>]*?(\/>|>[\s\S]*?<\/testcase>)/g)) {
    if (/<(failure|error)\b/.test(test)) counted.failed += 1;
    else counted[/<skipped\b/.test(test) ? 'skipped' : 'passed'] += 1;
  }
}
