import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { castOf } from './casting.mjs';
import { startParley } from './parley.mjs';

const here = new URL('.', import.meta.url).pathname;

/** One Parley for all files; each file is a process of its own and finds the cast's tokens. */
const parley = await startParley();
try {
  process.exitCode = await tests({ PARLEY_URL: parley.url, ...(await castOf(parley)) });
} finally {
  await parley.end();
}

async function tests(cast) {
  const wanted = process.argv.slice(2);
  const files = readdirSync(here)
    .filter((name) => name.endsWith('.test.mjs'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .map((name) => here + name);
  const run = spawn(
    process.execPath,
    ['--test', '--test-concurrency=2', '--test-timeout=60000', ...reporters(), ...files],
    { stdio: 'inherit', env: { ...process.env, ...cast } },
  );
  const [code] = await once(run, 'exit');
  return code ?? 1;
}

/** For people, and where REPORTS names a folder, also for counting. */
function reporters() {
  const { REPORTS } = process.env;
  const spec = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  return REPORTS
    ? [...spec, '--test-reporter=junit', `--test-reporter-destination=${REPORTS}/api-client.xml`]
    : spec;
}
