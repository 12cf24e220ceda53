import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { Running, scratch, Started } from './started.mjs';

// A company at work, its backup, and the same company in another place; in this order.

const endings = [];
const whole = { after: (end) => endings.unshift(end) };
const passphrase = { PARLEY_BACKUP_PASSPHRASE: 'correct horse' };
const demo = { env: { PARLEY_PROFILE: 'demo' } };
let folder, other, first, second;

before(async () => {
  folder = await scratch(whole);
  other = await scratch(whole);
  first = new Running(whole, folder, await freePort(), demo);
  await first.ready();
});

after(async () => {
  for (const end of endings) await end();
});

/** One of the commands, waited for. */
async function command(t, words, { cwd = folder, env = passphrase } = {}) {
  const started = new Started(t, words, { cwd, env });
  const code = await started.ended;
  return { code, lines: started.lines };
}

async function signedIn(parley) {
  const answer = await fetch(`${parley.url}/api/inbox/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ana@demo.parley.example', password: 'parley-demo' }),
  });
  assert.equal(answer.status, 200);
  const { csrfToken } = await answer.json();
  const cookie = answer.headers.get('set-cookie').split(';')[0];
  const headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
  return async (path, body) => {
    const method = body === undefined ? 'GET' : 'POST';
    const called = await fetch(`${parley.url}/api/inbox/v1${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    });
    return { status: called.status, json: await called.json() };
  };
}

test('a backup is made while Parley runs, which goes on', async (t) => {
  const { code, lines } = await command(t, ['backup', 'all.backup']);
  assert.equal(code, 0, lines.join('\n'));
  assert.match(lines.join('\n'), /^parley: The backup \S+ holds [\d,]+ rows and \d+ attachments in [\d,]+ kB$/);
  assert.equal((await (await signedIn(first))('/sections')).status, 200);
});

test('a second one does not write over it', async (t) => {
  const before = await readFile(join(folder, 'all.backup'));
  const { code, lines } = await command(t, ['backup', 'all.backup']);
  assert.deepEqual([code, lines.length], [1, 1]);
  assert.match(lines[0], /^parley: There is a file .*all\.backup already; nothing is written over$/);
  assert.deepEqual(await readFile(join(folder, 'all.backup')), before);
});

test('a killed one leaves nothing that passes for a backup, and is not in the way of the next', async (t) => {
  const target = join(folder, 'killed.backup');
  const killed = new Started(t, ['backup', 'killed.backup'], { cwd: folder, env: passphrase });
  while (!existsSync(`${target}.partial`)) await pause(1);
  process.kill(-killed.child.pid, 'SIGKILL');
  await killed.ended;
  assert.ok(!existsSync(target));
  const { code, lines } = await command(t, ['restore', `${target}.partial`], { cwd: other });
  assert.deepEqual([code, lines.length], [1, 1]);
  assert.match(lines[0], /is no backup of Parley$|is damaged or not complete; nothing of it was restored$/);

  assert.equal((await command(t, ['backup', 'killed.backup'])).code, 0);
  assert.ok(existsSync(target));
  assert.ok(!existsSync(`${target}.partial`));
});

test('an export is made while Parley runs, and its index names the company', async (t) => {
  const { code, lines } = await command(t, ['export', 'exported']);
  assert.equal(code, 0, lines.join('\n'));
  const page = await readFile(join(folder, 'exported/index.html'), 'utf8');
  assert.match(page, /<h2>Bramble Coffee<\/h2>/);
  const [link] = /[^"]+conversations\.jsonl/.exec(page);
  const threads = (await readFile(join(folder, 'exported', link), 'utf8')).trim().split('\n');
  assert.ok(threads.every((line) => JSON.parse(line).messages.length > 0));
});

test('where somebody works nothing is restored', async (t) => {
  const { code, lines } = await command(t, ['restore', 'all.backup']);
  assert.deepEqual([code, lines.length], [1, 1]);
  assert.match(lines[0], /Another Parley \(process \d+\) is running on the data folder/);
});

test('a damaged file is refused, and leaves no trace', async (t) => {
  const damaged = join(other, 'damaged.backup');
  await copyFile(join(folder, 'all.backup'), damaged);
  const file = await open(damaged, 'r+');
  await file.write('?', 2_000);
  await file.close();
  const { code, lines } = await command(t, ['restore', damaged], { cwd: other });
  assert.deepEqual([code, lines.length], [1, 1]);
  assert.match(lines[0], /damaged\.backup is damaged or not complete; nothing of it was restored$/);
  assert.ok(!existsSync(join(other, 'data')));
});

test('the restored company has its conversations, and can be worked in', async (t) => {
  const one = await signedIn(first);
  const sections = await one('/sections');
  const { json } = await one('/conversations?section=unassigned');
  const thread = await one(`/conversations/${json.items[0].id}/messages`);

  const restored = await command(t, ['restore', join(folder, 'all.backup')], { cwd: other });
  assert.equal(restored.code, 0, restored.lines.join('\n'));
  assert.match(restored.lines[0], /^parley: Restored [\d,]+ rows .*; counts and hashes are right$/);
  assert.ok(!existsSync(join(other, 'data/postgres/data/postmaster.pid')));

  second = new Running(whole, other, await freePort(), demo);
  await second.ready();
  const two = await signedIn(second);
  assert.deepEqual((await two('/sections')).json, sections.json);
  assert.deepEqual((await two('/conversations?section=unassigned')).json, json);
  const messages = `/conversations/${json.items[0].id}/messages`;
  assert.deepEqual((await two(messages)).json, thread.json);
  assert.equal((await two(messages, { clientId: 'c-1', text: 'Good morning' })).status, 201);
  assert.equal(
    await readFile(join(other, 'data/secret.key'), 'utf8'),
    await readFile(join(folder, 'data/secret.key'), 'utf8'),
  );
});

test('a backup needs no running Parley, and does not leave a database behind', async (t) => {
  await second.end();
  const { code, lines } = await command(t, ['backup', 'later.backup'], { cwd: other, env: {} });
  assert.equal(code, 0, lines.join('\n'));
  assert.match(lines[1], /It does not hold the secret key/);
  assert.ok(!existsSync(join(other, 'data/postgres/data/postmaster.pid')));
});

test('Parley does not start on what a killed restore left, until one ends', async (t) => {
  const third = await scratch(t);
  const words = ['restore', join(folder, 'all.backup')];
  const killed = new Started(t, words, { cwd: third, env: passphrase });
  while (!existsSync(join(third, 'data/restore-unfinished'))) await pause(10);
  process.kill(-killed.child.pid, 'SIGKILL');
  await killed.ended;

  const parley = new Running(t, third, await freePort(), demo);
  assert.equal(await parley.ended, 1);
  assert.equal(parley.lines.length, 1, parley.said);
  assert.match(parley.said, /A restore into the data folder .* did not end; run \.\/parley restore once more/);

  const again = await command(t, words, { cwd: third });
  assert.equal(again.code, 0, again.lines.join('\n'));
  assert.ok(!existsSync(join(third, 'data/restore-unfinished')));
});
