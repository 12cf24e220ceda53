import assert from 'node:assert/strict';

/** A shape fails where a value is not of it; an object has exactly the fields of its shape. */
const is = (what, test) => (value, path) =>
  assert.ok(test(value), `${path} is ${JSON.stringify(value)} and not ${what}`);

const matches = (what, pattern) => is(what, (value) => pattern.test(value));

export const int = is('a whole number', Number.isInteger);
export const number = is('a number', Number.isFinite);
export const text = is('a text', (value) => typeof value === 'string');
export const flag = is('true or false', (value) => typeof value === 'boolean');
export const nothing = is('null', (value) => value === null);
export const uuid = matches('a UUID', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const date = matches('a date', /^\d{4}-\d\d-\d\d$/);
export const time = matches('a time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
export const timeInMillis = matches('a time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const plainTime = matches('a plain time', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);

export const orNull = (shape) => (value, path) => value === null || shape(value, path);

export const oneOf = (...words) => is(words.join(' or '), (value) => words.includes(value));

export const listOf = (shape) => (value, path) => {
  assert.ok(Array.isArray(value), `${path} is no list`);
  value.forEach((one, at) => shape(one, `${path}[${at}]`));
};

export const object = (fields) => (value, path) => {
  assert.deepEqual(Object.keys(value ?? {}).sort(), Object.keys(fields).sort(), path);
  for (const [name, shape] of Object.entries(fields)) shape(value[name], `${path}.${name}`);
};

export const empty = object({});
