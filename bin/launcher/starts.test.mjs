import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from './free-port.mjs';
import { house, Running, scratch } from './started.mjs';

const app = join(house, 'server/target/parley');

/** What the launcher itself says, as against the program. */
function launcherLines(parley) {
  return parley.lines.filter((line) => line.startsWith('parley: '));
}

function databaseRuns(folder) {
  return existsSync(join(folder, 'data/postgres/data/postmaster.pid'));
}

test('a start of what is built builds nothing, and SIGTERM ends all of it', async (t) => {
  const folder = await scratch(t);
  const parley = new Running(t, folder, await freePort(), { env: { JAVA_HOME: undefined } });
  await parley.ready();
  assert.deepEqual(launcherLines(parley), []);
  assert.ok(databaseRuns(folder));

  assert.ok((await parley.end()) < 30);
  assert.ok(!databaseRuns(folder));
});

test('SIGTERM in the middle of a start ends it too', async (t) => {
  const folder = await scratch(t);
  const parley = new Running(t, folder, await freePort());
  while (!databaseRuns(folder) && parley.lives) await new Promise((next) => setTimeout(next, 20));

  assert.ok((await parley.end()) < 30);
  assert.ok(!databaseRuns(folder));
});

test('a damaged cache of what starts learned is told in one line and does no harm', async (t) => {
  const folder = await scratch(t);
  const [name] = readdirSync(app).filter((file) => /^learned-\d+$/.test(file));
  assert.ok(name, 'nothing was learned');
  const [whole, sum, damaged] = [name, `${name}.sum`, 'damaged'].map((file) => join(folder, file));
  await copyFile(join(app, name), whole);
  await copyFile(join(app, `${name}.sum`), sum);
  await copyFile(whole, damaged);
  const file = await open(damaged, 'r+');
  await file.write('damage', 50_000_000);
  await file.close();
  // A new file in the place of the old one: another Parley may have that in its memory.
  await replace(damaged, join(app, name));
  try {
    const parley = new Running(t, folder, await freePort());
    await parley.ready();
    assert.equal(launcherLines(parley).length, 1, parley.said);
    assert.match(parley.said, /^parley: .*damaged/m);
    await parley.end();
  } finally {
    await replace(whole, join(app, name));
    await replace(sum, join(app, `${name}.sum`));
  }
});

async function replace(from, to) {
  await copyFile(from, `${to}.new`);
  await rename(`${to}.new`, to);
}

test('without namespaces the database runs as the account that owns its folder', async (t) => {
  const folder = await scratch(t);
  const bin = join(folder, 'bin');
  await mkdir(bin);
  for (const source of ['/usr/bin', '/bin']) {
    for (const name of readdirSync(source).filter((one) => one !== 'unshare')) {
      await symlink(join(source, name), join(bin, name)).catch(() => undefined);
    }
  }
  const parley = new Running(t, folder, await freePort(), { env: { PATH: bin } });
  await parley.ready();
  await parley.end();
  assert.ok(!databaseRuns(folder));
});

test('a setting that Parley does not know stops the start with one line', async (t) => {
  const folder = await scratch(t);
  const parley = new Running(t, folder, await freePort(), { env: { PARLEY_PROT: '1' } });
  assert.equal(await parley.ended, 1);
  assert.equal(parley.lines.length, 1, parley.said);
  assert.match(parley.said, /PARLEY_PROT is not a setting of Parley/);
  assert.ok(!existsSync(join(folder, 'data')));
});
