import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freePort } from './free-port.mjs';

test('no outgoing connection takes the port that a program is about to listen on', async () => {
  for (let times = 0; times < 50; times++) assert.ok((await freePort()) < 32_768);
});
