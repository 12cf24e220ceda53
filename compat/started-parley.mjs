import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const home = new URL('..', import.meta.url).pathname;
const startWithin = 300_000;
const endWithin = 30_000;

/**
 * A Parley of its own, set up by its one-time link, with an admin's API token. STARTED_BY
 * names another command that starts one, instead of the launcher.
 */
export async function startParley() {
  const folder = await mkdtemp(join(tmpdir(), 'parley-compat-'));
  const port = await freePort();
  const [command, ...words] = (process.env.STARTED_BY ?? `${home}parley run`).split(' ');
  const program = spawn(command, words, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PARLEY_PORT: String(port), PARLEY_DATA: join(folder, 'data') },
  });
  const stop = async () => {
    await end(program);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const base = `http://localhost:${port}`;
    return { base, token: await setUp(base, await setUpToken(program)), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function setUpToken(program) {
  let said = '';
  program.stdout.on('data', (text) => (said += text));
  program.stderr.on('data', (text) => (said += text));
  const limit = Date.now() + startWithin;
  while (Date.now() < limit && program.exitCode === null) {
    const link = /\/setup\?token=([\w.-]+)/.exec(said);
    if (link) return link[1];
    await pause(100);
  }
  throw new Error(`Parley did not start:\n${said.slice(-4000)}`);
}

async function setUp(base, token) {
  const admin = { name: 'Ana Ruiz', email: 'ana@bramble.example', password: 'a long password' };
  const answer = await post(`${base}/api/inbox/v1/setup`, { token, company: 'Bramble', ...admin });
  const { csrfToken } = await answer.json();
  const cookie = answer.headers.get('set-cookie').split(';')[0];
  const session = { Cookie: cookie, 'X-CSRF-Token': csrfToken };
  const made = await post(`${base}/api/inbox/v1/tokens`, { name: 'client' }, session);
  return (await made.json()).token;
}

async function post(address, body, headers = {}) {
  const limit = Date.now() + 10_000;
  for (;;) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }).catch(() => null);
    if (answer?.ok) return answer;
    if (Date.now() > limit) throw new Error(`${address}: ${answer && (await answer.text())}`);
    await pause(100);
  }
}

async function end(program) {
  if (program.exitCode !== null || !program.pid) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  process.kill(-program.pid, 'SIGTERM');
  await Promise.race([ended, pause(endWithin, undefined, { ref: false })]);
  if (program.exitCode === null && program.signalCode === null) {
    process.kill(-program.pid, 'SIGKILL');
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
