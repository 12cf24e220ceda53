import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../bin/launcher/free-port.mjs';

const home = new URL('../../', import.meta.url).pathname;
const startWithin = 300_000;
const endWithin = 30_000;

/** Starts the demo on free ports and a new data folder for all walks; gives the way to end it. */
export default async function startDemo(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-walks-'));
  const stop = await runDemo(folder).catch(async (problem: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw problem;
  });
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Runs a demo on what is in a folder; the walks go there from now on. Gives the way to end it. */
export async function runDemo(
  folder: string,
  settings: Record<string, string> = {},
): Promise<() => Promise<void>> {
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const log = join(folder, 'demo.log');
  const demo = spawn(join(home, 'parley'), ['demo'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PARLEY_PORT: String(port),
      PARLEY_SIMULATOR_PORT: String(simulatorPort),
      PARLEY_DATA: join(folder, 'data'),
      ...settings,
    },
  });
  const said = createWriteStream(log);
  demo.stdout.pipe(said, { end: false });
  demo.stderr.pipe(said, { end: false });
  process.env.DEMO_URL = `http://localhost:${port}`;
  process.env.SIMULATOR_URL = `http://127.0.0.1:${simulatorPort}`;
  const stop = async () => {
    await end(demo);
    said.end();
  };
  if (await isReady(demo)) return stop;
  const tail = (await readFile(log, 'utf8')).split('\n').slice(-40).join('\n');
  await stop();
  throw new Error(`The demo did not start:\n${tail}`);
}

async function isReady(demo: ChildProcess): Promise<boolean> {
  const limit = Date.now() + startWithin;
  while (Date.now() < limit && demo.exitCode === null) {
    const answer = await fetch(`${process.env.DEMO_URL}/health/ready`).catch(() => null);
    if (answer?.ok) return true;
    await pause(200);
  }
  return false;
}

async function end(demo: ChildProcess): Promise<void> {
  if (demo.exitCode !== null || !demo.pid) return;
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  process.kill(-demo.pid, 'SIGTERM');
  await Promise.race([ended, pause(endWithin, undefined, { ref: false })]);
  if (demo.exitCode === null && demo.signalCode === null) process.kill(-demo.pid, 'SIGKILL');
}
