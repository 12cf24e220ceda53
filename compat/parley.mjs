import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../bin/launcher/free-port.mjs';

const home = new URL('..', import.meta.url).pathname;
const readyWithin = 300_000;
const endWithin = 30_000;

/** An empty Parley on a free port, with a data folder of its own that goes when it ends. */
export async function startParley() {
  const folder = await mkdtemp(join(tmpdir(), 'parley-compat-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const parley = spawn(join(home, 'parley'), ['run'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PARLEY_PROFILE: 'test',
      // Two files of tests share a user's tokens and do not wait for one another.
      PARLEY_RATE_LIMIT: '100000',
      PARLEY_PORT: new URL(url).port,
      PARLEY_DATA: join(folder, 'data'),
    },
  });
  let said = '';
  for (const stream of [parley.stdout, parley.stderr]) stream.on('data', (part) => (said += part));
  const end = async () => {
    await stop(parley);
    await rm(folder, { recursive: true, force: true });
  };
  const setupToken = () => /\/setup\?token=(\S+)/.exec(said)?.[1];
  if (await until(setupToken, parley)) return { url, setupToken: setupToken(), end };
  await end();
  throw new Error(`Parley did not start:\n${said.split('\n').slice(-40).join('\n')}`);
}

async function until(isThere, child) {
  const limit = Date.now() + readyWithin;
  while (Date.now() < limit && child.exitCode === null) {
    if (isThere()) return true;
    await pause(50);
  }
  return false;
}

/** The launcher and the server are one process group. */
async function stop(child) {
  if (child.exitCode !== null || !child.pid) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await Promise.race([ended, pause(endWithin, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
}
