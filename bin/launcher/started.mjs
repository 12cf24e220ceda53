import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const house = new URL('../..', import.meta.url).pathname;
const { PATH, HOME, JAVA_HOME } = process.env;

/** A folder of its own for a test, which ends with it; others may look in, as in a home. */
export async function scratch(test) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-launcher-'));
  await chmod(folder, 0o755);
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** `./parley` with these words, on a machine that has what the environment names and no more. */
export class Started {
  said = '';

  constructor(test, words, { cwd, env = {}, program = join(house, 'parley') }) {
    this.child = spawn(program, words, {
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH, HOME, JAVA_HOME, ...env },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (part) => (this.said += part));
    }
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve(code ?? signal));
    });
    test.after(() => this.kill());
  }

  get lives() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get lines() {
    return this.said.split('\n').filter((line) => line !== '');
  }

  /** SIGTERM for the launcher alone, as a service manager may do it; how many seconds it took. */
  end() {
    return this.#ended(() => this.child.kill('SIGTERM'));
  }

  /** SIGTERM for all of them at the same time, as Ctrl-C does it in a terminal. */
  endGroup() {
    return this.#ended(() => process.kill(-this.child.pid, 'SIGTERM'));
  }

  async #ended(signal) {
    const begin = Date.now();
    signal();
    await this.ended;
    return (Date.now() - begin) / 1000;
  }

  async kill() {
    if (!this.lives) return;
    process.kill(-this.child.pid, 'SIGTERM');
    await Promise.race([this.ended, pause(40_000, undefined, { ref: false })]);
    if (this.lives) process.kill(-this.child.pid, 'SIGKILL');
  }
}

/** `./parley run` in a folder, with its data in it. */
export class Running extends Started {
  constructor(test, folder, port, { env = {}, ...rest } = {}) {
    const own = { PARLEY_PROFILE: 'test', PARLEY_PORT: String(port), PARLEY_DATA: 'data' };
    super(test, ['run'], { cwd: folder, env: { ...own, ...env }, ...rest });
    this.url = `http://127.0.0.1:${port}`;
  }

  async ready(seconds = 300) {
    const limit = Date.now() + seconds * 1000;
    while (Date.now() < limit && this.lives) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) return;
      await pause(100);
    }
    throw new Error(`Parley is not ready:\n${this.said}`);
  }
}
