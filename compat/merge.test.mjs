import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, anaByV1, ben, deal, person } from './cast.mjs';
import { flag, int, listOf, nothing, object, orNull, plainTime, text } from './shapes.mjs';
import { answered, refused } from './wire.mjs';

const point = object({ value: text, primary: flag, label: text });
const merged = object({
  id: int,
  company_id: int,
  owner_id: int,
  org_id: orNull(int),
  name: text,
  first_name: orNull(text),
  last_name: orNull(text),
  first_char: text,
  active_flag: flag,
  phone: listOf(point),
  email: listOf(point),
  add_time: plainTime,
  update_time: plainTime,
  visible_to: text,
  picture_id: nothing,
  label: nothing,
  label_ids: listOf(int),
  org_name: orNull(text),
  owner_name: text,
  cc_email: nothing,
  merge_what_id: int,
});

const merge = (client, id, merge_with_id) =>
  client.merges.mergePersons({ id, MergePersonsRequest: { merge_with_id } });

for (const [name, client] of [
  ['/api/v1', ana],
  ['/v1', anaByV1],
]) {
  test(`of two persons the one of the body stays, by ${name}`, async () => {
    const kept = await person('Marta Kept', { emails: [{ value: `kept@${name.length}.example` }] });
    const gone = await person('Marta Gone', { emails: [{ value: `gone@${name.length}.example` }] });
    const roaster = await deal('Roaster', { person_id: gone });
    const data = await answered(200, merge(client, gone, kept));
    merged(data, 'person');
    assert.equal(data.id, kept);
    assert.equal(data.merge_what_id, gone);
    assert.equal(data.name, 'Marta Kept');
    assert.equal(data.email.length, 2);
    assert.equal((await ana.deals.getDeal({ id: roaster })).data.person_id, kept);
    await refused(404, ana.persons.getPerson({ id: gone }));
  });
}

test('what is no second person is refused', async () => {
  const id = await person('Alone');
  await refused(400, merge(ben, id, id));
  await refused(400, merge(ben, id, 'x'));
  await refused(400, ben.merges.mergePersons({ id, MergePersonsRequest: {} }));
  await refused(404, merge(ben, id, 99_999_999));
  await refused(404, merge(ben, 99_999_999, id));
});
