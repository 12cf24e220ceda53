import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, lead, organization, person } from './cast.mjs';
import * as items from './items.mjs';
import { answered, refused } from './wire.mjs';

const add = (AddLeadRequest) => ana.leads.addLead({ AddLeadRequest });
const update = (id, UpdateLeadRequest) => ana.leads.updateLead({ id, UpdateLeadRequest });

test('a lead needs a title, and a person or an organization', async () => {
  await refused(400, add({ title: 'Alone' }));
  const person_id = await person('Lotte Leads');
  await refused(400, add({ person_id }));
  const body = { title: 'Office coffee', person_id, value: { amount: 300, currency: 'EUR' } };
  const added = await answered(201, add({ ...body, expected_close_date: '2027-01-31' }));
  items.lead(added, 'lead');
  assert.deepEqual(added.value, body.value);
  assert.deepEqual([added.person_id, added.organization_id], [person_id, null]);
  assert.equal(added.expected_close_date, '2027-01-31');
  assert.deepEqual(await answered(200, ana.leads.getLead({ id: added.id })), added);
});

test('an update changes what it names, and null unsets', async () => {
  const organization_id = await organization('Unset Ltd');
  const more = { organization_id, value: { amount: 1, currency: 'EUR' } };
  const id = await lead('Unsetting', await person('Una Set'), more);
  const renamed = await answered(200, update(id, { title: 'Set', was_seen: false }));
  items.lead(renamed, 'lead');
  assert.deepEqual([renamed.title, renamed.was_seen], ['Set', false]);
  assert.equal(renamed.organization_id, organization_id);
  const unset = await answered(200, update(id, { person_id: null, value: null }));
  assert.deepEqual([unset.person_id, unset.value], [null, null]);
  await refused(400, update(id, { organization_id: null }));
});

test('an archived lead is in a list of its own and cannot be changed', async () => {
  const person_id = await person('Arne Archive');
  const id = await lead('Later', person_id);
  const archived = await answered(200, update(id, { is_archived: true }));
  items.lead(archived, 'lead');
  assert.deepEqual((await ana.leads.getLeads({ person_id })).data, []);
  const { data, additional_data } = await ana.leads.getArchivedLeads({ person_id });
  assert.deepEqual(data, [archived]);
  assert.equal(additional_data.pagination.more_items_in_collection, false);
  await refused(400, update(id, { title: 'Now' }));
  await answered(200, update(id, { is_archived: false }));
  assert.equal((await ana.leads.getLeads({ person_id })).data.length, 1);
});

test('leads are listed oldest first, by start and limit', async () => {
  const person_id = await person('Pia Pages');
  const ids = [];
  for (const title of ['C', 'A', 'B']) ids.push(await lead(title, person_id));
  const first = await ana.leads.getLeads({ person_id, limit: 2 });
  const pagination = { start: 0, limit: 2, more_items_in_collection: true, next_start: 2 };
  assert.deepEqual(first.additional_data, { pagination });
  const rest = await ana.leads.getLeads({ person_id, limit: 2, start: 2 });
  const last = { start: 2, limit: 2, more_items_in_collection: false };
  assert.deepEqual(rest.additional_data, { pagination: last });
  const listed = [...first.data, ...rest.data];
  listed.forEach((one) => items.lead(one, 'lead'));
  assert.deepEqual(
    listed.map((one) => one.id),
    ids,
  );
  const sorted = await ana.leads.getLeads({ person_id, sort: 'title DESC' });
  assert.deepEqual(
    sorted.data.map((one) => one.title),
    ['C', 'B', 'A'],
  );
});

test('leads are narrowed by owner, organization and time', async () => {
  const organization_id = await organization('Narrow Leads');
  const id = await lead('Narrow', undefined, { organization_id });
  const { owner_id, update_time } = (await ana.leads.getLead({ id })).data;
  const count = async (asked) =>
    (await ana.leads.getLeads({ organization_id, ...asked })).data.length;
  assert.equal(await count({ owner_id }), 1);
  assert.equal(await count({ owner_id: owner_id + 1000 }), 0);
  assert.equal(await count({ updated_since: update_time }), 1);
  assert.equal(await count({ updated_since: '2099-01-01T00:00:00Z' }), 0);
});

test('everybody may see a lead; a deleted one is gone', async () => {
  const id = await lead('To be deleted', await person('Dora Deleted'));
  const permitted = await answered(200, ana.leads.getLeadUsers({ id }));
  const everybody = (await ana.users.getUsers()).data.map((user) => user.id);
  assert.deepEqual(permitted.toSorted(), everybody.toSorted());
  assert.deepEqual(await answered(200, ana.leads.deleteLead({ id })), { id });
  const { error } = await refused(404, ana.leads.getLead({ id }));
  assert.equal(error, 'requested lead not found');
  await refused(404, ana.leads.getLeadUsers({ id }));
});

test('bad leads and lists are refused', async () => {
  const person_id = await person('Bad Leads');
  const bad = (more) => refused(400, add({ title: 'Bad', person_id, ...more }));
  await bad({ value: { amount: 5 } });
  await bad({ value: { amount: '5', currency: 'EUR' } });
  await bad({ label_ids: ['no label'] });
  await bad({ owner_id: 99_999_999 });
  await bad({ expected_close_date: 'soon' });
  await refused(400, ana.leads.getLeads({ limit: 501 }));
  await refused(400, ana.leads.getLeads({ sort: 'shoe' }));
  await refused(400, ana.leads.getLeads({ filter_id: 1 }));
});
