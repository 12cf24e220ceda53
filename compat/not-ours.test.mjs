import assert from 'node:assert/strict';
import { test } from 'node:test';
import { v1, v2 } from 'pipedrive';
import { ours } from './ours.mjs';
import { refused } from './wire.mjs';

const apiKey = process.env.ANA_TOKEN;
const versions = { v1, v2 };

/** Whatever a call needs: an object for a body, a number for everything else. */
const anything = new Proxy(
  {},
  { get: (_, name) => (/Request|Object|Body/.test(String(name)) ? { name: 'x' } : 1) },
);

for (const [version, apis] of Object.entries(ours)) {
  const { Configuration, ...client } = versions[version];
  const basePath = `${process.env.PARLEY_URL}/api/${version}`;
  for (const [name, calls] of Object.entries(apis)) {
    const api = new client[name](new Configuration({ apiKey, basePath }));
    const offered = Object.getOwnPropertyNames(client[name].prototype);

    test(`${version} ${name} has what we call of it`, () => {
      assert.deepEqual(
        calls.filter((call) => !offered.includes(call)),
        [],
      );
    });

    for (const call of offered.filter((one) => one !== 'constructor' && !calls.includes(one))) {
      test(`${version} ${name}.${call} is not found`, () => refused(404, api[call](anything)));
    }
  }
}
