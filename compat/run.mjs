import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { castOf } from './casting.mjs';
import { startParley } from './parley.mjs';

const here = new URL('.', import.meta.url).pathname;

/** One Parley for all files; each file is a process of its own and finds the cast's tokens. */
const parley = await startParley();
let failed = false;
try {
  Object.assign(process.env, { PARLEY_URL: parley.url, ...(await castOf(parley)) });
  failed = await testsFail();
} finally {
  await parley.end();
}
process.exitCode = failed ? 1 : 0;

async function testsFail() {
  const wanted = process.argv.slice(2);
  const files = readdirSync(here)
    .filter((name) => name.endsWith('.test.mjs'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .map((name) => here + name);
  let fails = false;
  const tests = run({ files, concurrency: 2, timeout: 60_000 });
  tests.on('test:fail', () => (fails = true));
  for await (const line of tests.compose(spec)) process.stdout.write(line);
  return fails;
}
