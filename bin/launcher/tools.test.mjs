import assert from 'node:assert/strict';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { house, scratch, Started } from './started.mjs';

/** One of the launcher's own functions, on a machine that has these programs and these JDKs. */
async function need(t, what, { path = process.env.PATH, jdks = '', env = {} }) {
  const script = `. bin/tools.sh; jdk_homes() { echo ${jdks}; }; ${what}; echo "JDK $JAVA_HOME"`;
  const started = new Started(t, ['-euc', script], {
    program: 'bash',
    cwd: house,
    env: { PATH: path, JAVA_HOME: undefined, ...env },
  });
  return { code: await started.ended, lines: started.lines };
}

/** All programs of this machine but those. */
async function without(folder, ...missing) {
  await mkdir(folder);
  for (const source of process.env.PATH.split(delimiter)) {
    for (const name of list(source)) {
      if (missing.includes(name)) continue;
      await symlink(join(source, name), join(folder, name)).catch(() => undefined);
    }
  }
  return folder;
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function jdk(folder, version) {
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'bin', 'javac'), '#!/bin/sh\n');
  await chmod(join(folder, 'bin', 'javac'), 0o755);
  await writeFile(join(folder, 'release'), `JAVA_VERSION="${version}"\n`);
  return folder;
}

test('each tool that is missing is named in one line', async (t) => {
  const folder = await scratch(t);
  const path = await without(join(folder, 'bin'), 'node', 'npm', 'mvn');
  for (const [what, line] of [
    ['need_jdk', 'parley: a JDK 25 is needed; install one or set JAVA_HOME to it'],
    ['need_node', 'parley: Node.js 20 or newer is needed'],
    ['need_maven', 'parley: Maven is needed (mvn)'],
  ]) {
    assert.deepEqual(await need(t, what, { path }), { code: 1, lines: [line] });
  }
});

test('a Node.js that is too old is none', async (t) => {
  const path = await without(join(await scratch(t), 'bin'), 'node');
  await writeFile(join(path, 'node'), '#!/bin/sh\necho v18.20.4\n', { mode: 0o755 });
  const { code, lines } = await need(t, 'need_node', { path });
  assert.deepEqual([code, lines], [1, ['parley: Node.js 20 or newer is needed']]);
});

test('the right JDK is found where JAVA_HOME is another or an older one stands before it', async (t) => {
  const folder = await scratch(t);
  const [old, right] = [await jdk(join(folder, '17'), '17.0.1'), await jdk(join(folder, '25'), '25')];
  for (const env of [{}, { JAVA_HOME: old }, { JAVA_HOME: join(folder, 'nothing') }]) {
    const { lines } = await need(t, 'need_jdk', { jdks: `${old} ${right}`, env });
    assert.deepEqual(lines, [`JDK ${right}`]);
  }
  const { lines } = await need(t, 'need_jdk', { jdks: old, env: { JAVA_HOME: right } });
  assert.deepEqual(lines, [`JDK ${right}`]);
});

test('what the command does not know it refuses in one line', async (t) => {
  for (const [words, line] of [
    [['serve'], "parley: there is no command 'serve'; ./parley help names those that are"],
    [['run', '--port'], "parley: run takes no '--port'; settings are in docs/self-hosting.md"],
    [['demo', '8080'], "parley: demo takes no '8080'; settings are in docs/self-hosting.md"],
    [['backup'], 'parley: backup needs a file'],
    [['backup', '--company', '5'], 'parley: backup needs a file'],
    [['restore', 'file', '--force'], "parley: restore does not know '--force'"],
    [['restore', 'file', '--company'], 'parley: --company needs the id of one company'],
    [['backup', 'file', '--company', 'Bramble'], 'parley: --company needs the id of one company'],
    [['backup', 'file', '--without-secrets'], "parley: backup does not know '--without-secrets'"],
    [['export'], 'parley: export needs a folder'],
    [['test', '--fast'], 'parley: test knows only --full'],
  ]) {
    const started = new Started(t, words, { cwd: await scratch(t) });
    assert.deepEqual([await started.ended, started.lines], [2, [line]]);
  }
});

test('help is help, not a mistake', async (t) => {
  for (const words of [[], ['help'], ['--help']]) {
    const started = new Started(t, words, { cwd: await scratch(t) });
    assert.equal(await started.ended, 0);
    assert.match(started.said, /\.\/parley demo .*\n(.*\n)*\.\/parley test /);
  }
});
