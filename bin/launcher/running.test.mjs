import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { Running, scratch } from './started.mjs';

// One Parley in use, and what may happen to it; in this order.

const streams = [];
const endings = [];
const whole = { after: (end) => endings.unshift(end) };
let folder, port, parley, cookie;

before(async () => {
  folder = await scratch(whole);
  port = await freePort();
  parley = new Running(whole, folder, port);
  await parley.ready();
  cookie = await someoneSignedIn();
  for (let n = 0; n < 20; n += 1) streams.push((await stream()).ended);
});

after(async () => {
  for (const end of endings) await end();
});

async function someoneSignedIn() {
  const token = /\/setup\?token=(\S+)/.exec(parley.said)?.[1];
  const owner = { email: 'ana@bramble.example', password: 'a long password' };
  const made = { token, company: 'Bramble Coffee', name: 'Ana Ruiz', ...owner };
  assert.equal((await post('/setup', made)).status, 201);
  const session = await post('/session', owner);
  return session.headers.get('set-cookie').split(';')[0];
}

function post(path, body) {
  return fetch(`${parley.url}/api/inbox/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** A screen that listens. */
async function stream() {
  const { status, body } = await me('/events');
  assert.equal(status, 200);
  return { ended: drained(body).catch(() => undefined) };
}

async function drained(body) {
  for await (const _ of body);
}

function me(path) {
  return fetch(`${parley.url}/api/inbox/v1${path}`, { headers: { cookie } });
}

async function postmaster() {
  const file = await readFile(join(folder, 'data/postgres/data/postmaster.pid'), 'utf8');
  return Number(file.split('\n')[0]);
}

test('a second Parley on its data folder is refused in one line', async (t) => {
  const second = new Running(t, folder, await freePort());
  assert.equal(await second.ended, 1);
  assert.equal(second.lines.length, 1, second.said);
  assert.match(second.said, /Another Parley \(process \d+\) is running on the data folder/);
  assert.equal((await me('/me')).status, 200);
});

test('a second Parley on its port ends with one line, and its database with it', async (t) => {
  const elsewhere = await scratch(t);
  const second = new Running(t, elsewhere, port);
  assert.equal(await second.ended, 1);
  const [last] = second.lines.slice(-1);
  assert.match(last, new RegExp(`Port ${port} is in use; set PARLEY_PORT`));
  assert.ok(!second.said.includes('\tat '), second.said);
  assert.ok(!existsSync(join(elsewhere, 'data/postgres/data/postmaster.pid')));
  assert.equal((await me('/me')).status, 200);
});

test('a killed database comes back within the minute, and callers are told when to try again', async () => {
  const refusals = [];
  // Sometimes it is back before anybody was refused.
  for (let round = 0; round < 10 && refusals.length === 0; round += 1) {
    refusals.push(...(await refusedWhileItIsAway()));
  }
  assert.ok(refusals.length > 0, 'nobody noticed');
  for (const refused of refusals) {
    assert.equal(refused.status, 503);
    assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
  }
});

async function refusedWhileItIsAway() {
  const killed = await postmaster();
  process.kill(killed, 'SIGKILL');
  const limit = Date.now() + 60_000;
  const refusals = [];
  let answer;
  do {
    assert.ok(Date.now() < limit, 'it does not come back');
    await pause(20);
    answer = await me('/sections');
    await answer.arrayBuffer();
    if (answer.status !== 200) refusals.push(answer);
  } while (answer.status !== 200 || (await postmaster()) === killed);
  return refusals;
}

test('SIGTERM for its process group ends all within half a minute, open streams included', async () => {
  const database = await postmaster();
  assert.ok((await parley.endGroup()) < 30);
  await Promise.all(streams);
  assert.ok(!existsSync(join(folder, 'data/postgres/data/postmaster.pid')));
  assert.throws(() => process.kill(database, 0), { code: 'ESRCH' });
});
