import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, ben } from './cast.mjs';
import * as s from './shapes.mjs';
import { answered, refused } from './wire.mjs';

const fields = {
  id: s.int,
  name: s.text,
  default_currency: s.text,
  locale: s.text,
  lang: s.int,
  email: s.text,
  phone: s.orNull(s.text),
  activated: s.flag,
  active_flag: s.flag,
  is_deleted: s.flag,
  last_login: s.orNull(s.plainTime),
  created: s.plainTime,
  modified: s.orNull(s.plainTime),
  has_created_company: s.flag,
  access: s.listOf(s.object({ app: s.text, admin: s.flag, permission_set_id: s.text })),
  timezone_name: s.text,
  timezone_offset: s.text,
  role_id: s.int,
  icon_url: s.orNull(s.text),
  is_you: s.flag,
};
const user = s.object(fields);
const me = s.object({
  ...fields,
  company_id: s.int,
  company_name: s.text,
  company_domain: s.text,
  company_country: s.text,
  company_industry: s.text,
  language: s.object({ language_code: s.text, country_code: s.text }),
});

test('the current user tells of themselves and the company', async () => {
  const told = await answered(200, ana.users.getCurrentUser());
  me(told, 'me');
  assert.deepEqual(
    [told.name, told.is_you, told.company_name],
    ['Ana Ruiz', true, 'Bramble Coffee'],
  );
  assert.equal(told.company_domain, 'bramble-coffee');
});

test('account-settings access is what an admin has', async () => {
  const apps = async (member) =>
    (await member.users.getCurrentUser()).data.access.map((one) => one.app);
  assert.ok((await apps(ana)).includes('account_settings'));
  assert.ok(!(await apps(ben)).includes('account_settings'));
});

test('users are listed, and read one by one', async () => {
  const users = await answered(200, ana.users.getUsers());
  s.listOf(user)(users, 'users');
  assert.deepEqual(users.map((one) => one.name).toSorted(), ['Ana Ruiz', 'Ben Okafor']);
  const [{ id }] = users;
  assert.deepEqual(await answered(200, ana.users.getUser({ id })), users[0]);
  const { error } = await refused(404, ana.users.getUser({ id: 99_999_999 }));
  assert.equal(error, 'User not found or not accessible.');
});

test('users are found by name, and by e-mail', async () => {
  const names = async (asked) =>
    (await answered(200, ana.users.findUsersByName(asked))).map((one) => one.name);
  assert.deepEqual(await names({ term: 'oka' }), ['Ben Okafor']);
  assert.deepEqual(await names({ term: 'ben@bramble', search_by_email: 1 }), ['Ben Okafor']);
  assert.deepEqual(await names({ term: 'ben@bramble', search_by_email: 0 }), []);
  await refused(400, ana.users.findUsersByName({ term: 'o' }));
});
