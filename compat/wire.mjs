import assert from 'node:assert/strict';
import { subscribe } from 'node:diagnostics_channel';

/** The last call as it went over the wire; the client itself gives bodies only. */
export const wire = { call: '', status: 0, headers: {} };

subscribe('http.client.response.finish', ({ request, response }) => {
  wire.call = `${request.method} ${request.path}`;
  wire.status = response.statusCode;
  wire.headers = response.headers;
});

/** Expects a refusal with that status in the error envelope, and gives its body. */
export async function refused(status, call) {
  const body = await call.then(
    () => assert.fail(`${wire.call} was not refused`),
    (thrown) => thrown,
  );
  assert.equal(wire.status, status, `${wire.call}: ${JSON.stringify(body)}`);
  assert.match(wire.headers['content-type'], /^application\/json/);
  const { error, error_info, errorCode, ...rest } = body;
  assert.deepEqual(rest, { success: false, data: null, additional_data: null }, wire.call);
  assert.ok(error.length > 0 && error_info.length > 0, wire.call);
  assert.equal(errorCode, status === 401 ? 401 : undefined);
  return body;
}

/** Expects success with that status, and gives the data. */
export async function answered(status, call) {
  const { success, data } = await call;
  assert.equal(wire.status, status, wire.call);
  assert.equal(success, true, wire.call);
  return data;
}
