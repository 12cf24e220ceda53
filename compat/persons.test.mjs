import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, deal, organization, person } from './cast.mjs';
import * as items from './items.mjs';
import { answered, refused } from './wire.mjs';

const marta = {
  name: 'Marta Kowalska',
  emails: [{ value: 'marta@lumen.example', primary: true, label: 'work' }],
  phones: [
    { value: '+48 555 010 244', primary: false, label: 'mobile' },
    { value: '+48 555 010 245', primary: true, label: 'work' },
  ],
  add_time: '2026-02-03T04:05:06Z',
};

test('a person is added with addresses and read again', async () => {
  const added = await answered(200, ana.persons.addPerson({ AddPersonRequest: marta }));
  items.person(added, 'person');
  assert.deepEqual([added.first_name, added.last_name], ['Marta', 'Kowalska']);
  assert.deepEqual(added.phones, marta.phones);
  assert.deepEqual(added.emails, marta.emails);
  assert.equal(Date.parse(added.add_time), Date.parse(marta.add_time));
  assert.deepEqual(await answered(200, ana.persons.getPerson({ id: added.id })), added);
});

test('an update changes what it names, and null unsets', async () => {
  const org_id = await organization('Studio Lumen');
  const id = await person('Piet Jansen', { org_id, emails: marta.emails });
  const update = (UpdatePersonRequest) => ana.persons.updatePerson({ id, UpdatePersonRequest });
  const renamed = await answered(200, update({ name: 'Piet de Vries' }));
  assert.deepEqual([renamed.name, renamed.last_name], ['Piet de Vries', 'de Vries']);
  assert.deepEqual([renamed.org_id, renamed.emails.length], [org_id, 1]);
  const alone = await answered(200, update({ org_id: null, emails: [] }));
  assert.deepEqual([alone.org_id, alone.emails, alone.name], [null, [], 'Piet de Vries']);
});

test('a deleted person is gone', async () => {
  const id = await person('Noor Haddad');
  assert.deepEqual(await answered(200, ana.persons.deletePerson({ id })), { id });
  await refused(404, ana.persons.getPerson({ id }));
  await refused(404, ana.persons.deletePerson({ id }));
  const UpdatePersonRequest = { name: 'Noor' };
  await refused(404, ana.persons.updatePerson({ id, UpdatePersonRequest }));
});

test('a list is walked by its cursor, and ends with null', async () => {
  const ids = [await person('Walk One'), await person('Walk Two'), await person('Walk Three')];
  const seen = [];
  let cursor;
  do {
    const page = await ana.persons.getPersons({ ids: ids.join(','), limit: 2, cursor });
    page.data.forEach((one) => items.person(one, 'person'));
    seen.push(page.data.map((one) => one.id));
    assert.deepEqual(Object.keys(page.additional_data), ['next_cursor']);
    cursor = page.additional_data.next_cursor;
  } while (cursor !== null);
  assert.deepEqual(seen, [ids.slice(0, 2), ids.slice(2)]);
  const sort = { sort_by: 'add_time', sort_direction: 'desc' };
  const backwards = await ana.persons.getPersons({ ids: ids.join(','), ...sort });
  assert.deepEqual(
    backwards.data.map((one) => one.id),
    ids.toReversed(),
  );
});

test('a list is narrowed by organization, deal, owner and time', async () => {
  const org_id = await organization('Narrow & Sons');
  const id = await person('Nina Narrow', { org_id });
  const deal_id = await deal('Narrow machines', { person_id: id });
  const { update_time, owner_id } = (await ana.persons.getPerson({ id })).data;
  const ids = async (asked) => (await ana.persons.getPersons(asked)).data.map((one) => one.id);
  assert.deepEqual(await ids({ org_id }), [id]);
  assert.deepEqual(await ids({ deal_id }), [id]);
  assert.deepEqual(await ids({ org_id, owner_id }), [id]);
  assert.deepEqual(await ids({ org_id, owner_id: owner_id + 1000 }), []);
  assert.deepEqual(await ids({ org_id, updated_since: update_time }), [id]);
  assert.deepEqual(await ids({ org_id, updated_until: update_time }), []);
});

test('a person is found by name, address and number', async () => {
  const org_id = await organization('Zephyr Roasters');
  const phones = [{ value: '+31 20 555 0199', primary: true, label: 'work' }];
  const emails = [{ value: 'zoe@zephyr.example', primary: true, label: 'work' }];
  const id = await person('Zoe Zwart', { org_id, phones, emails });
  for (const term of ['Zoe Zwa', 'zoe@zephyr', '+31205550199']) {
    const found = await answered(200, ana.persons.searchPersons({ term, exact_match: false }));
    assert.deepEqual(Object.keys(found), ['items'], term);
    assert.deepEqual(
      found.items.map((hit) => hit.item.id),
      [id],
      term,
    );
  }
  const { data, additional_data } = await ana.persons.searchPersons({ term: 'zoe zwart' });
  const [{ result_score, item }] = data.items;
  assert.ok(result_score > 0 && result_score <= 1);
  assert.deepEqual(item, {
    id,
    type: 'person',
    name: 'Zoe Zwart',
    phones: ['+31 20 555 0199'],
    emails: ['zoe@zephyr.example'],
    visible_to: 3,
    owner: { id: item.owner.id },
    organization: { id: org_id, name: 'Zephyr Roasters', address: null },
    custom_fields: [],
    notes: [],
  });
  assert.deepEqual(additional_data, { next_cursor: null });
});
