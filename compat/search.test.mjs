import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, deal, lead, organization, person } from './cast.mjs';
import { answered, refused } from './wire.mjs';

const org_id = await organization('Kingfisher Books', { address: { value: 'Quay 1, Delft' } });
const person_id = await person('Kingfisher Karel', { org_id });
const deal_id = await deal('Kingfisher counter', { org_id, person_id });
const lead_id = await lead('Kingfisher machine', person_id, { organization_id: org_id });

const typesOf = (found) => found.items.map((hit) => hit.item.type).toSorted();
const search = (asked) => ana.search.searchItem({ term: 'kingfisher', ...asked });

test('all types are searched at once', async () => {
  const found = await answered(200, search({}));
  assert.deepEqual(typesOf(found), ['deal', 'lead', 'organization', 'person']);
  const ids = found.items.map((hit) => hit.item.id);
  for (const id of [org_id, person_id, deal_id, lead_id]) assert.ok(ids.includes(id));
  assert.ok(found.items.every((hit) => hit.result_score > 0 && hit.result_score <= 1));
});

test('a search is narrowed by type, field and exactness', async () => {
  const two = await answered(200, search({ item_types: 'person,deal' }));
  assert.deepEqual(typesOf(two), ['deal', 'person']);
  const titled = await answered(200, search({ fields: 'title' }));
  assert.deepEqual(typesOf(titled), ['deal', 'lead']);
  const exact = await answered(200, search({ exact_match: true }));
  assert.deepEqual(exact.items, []);
});

test('types of items that Parley does not have are found nowhere', async () => {
  const item_types = 'person,product,file,mail_attachment,project';
  assert.deepEqual(typesOf(await answered(200, search({ item_types }))), ['person']);
  assert.deepEqual((await answered(200, search({ item_types: 'product' }))).items, []);
});

test('a search is walked by its cursor', async () => {
  const seen = [];
  let cursor;
  do {
    const page = await search({ limit: 3, cursor });
    seen.push(page.data.items.length);
    cursor = page.additional_data.next_cursor;
  } while (cursor !== null);
  assert.deepEqual(seen, [3, 1]);
});

test('leads are found by both versions, each with its own paging', async () => {
  const term = 'kingfisher mach';
  const two = await ana.conversions.searchLeads({ term, person_id, organization_id: org_id });
  assert.deepEqual(two.additional_data, { next_cursor: null });
  const [{ item }] = two.data.items;
  assert.deepEqual(item, {
    id: lead_id,
    type: 'lead',
    title: 'Kingfisher machine',
    value: null,
    currency: null,
    visible_to: 3,
    owner: { id: item.owner.id },
    person: { id: person_id, name: 'Kingfisher Karel' },
    organization: { id: org_id, name: 'Kingfisher Books', address: 'Quay 1, Delft' },
    phones: [],
    emails: [],
    custom_fields: [],
    notes: [],
    is_archived: false,
  });
  const one = await ana.leads.searchLeads({ term, limit: 1 });
  assert.deepEqual(one.data, two.data);
  const pagination = { start: 0, limit: 1, more_items_in_collection: false };
  assert.deepEqual(one.additional_data, { pagination });
  const beyond = await ana.leads.searchLeads({ term, start: 1 });
  assert.deepEqual(beyond.data.items, []);
  assert.equal(beyond.additional_data.pagination.start, 1);
});

test('bad searches are refused', async () => {
  await refused(400, search({ term: 'k' }));
  await refused(400, search({ item_types: 'shoe' }));
  await refused(400, search({ fields: 'shoe' }));
  await refused(400, search({ limit: 101 }));
  await refused(400, search({ cursor: 'abc' }));
  await refused(400, ana.leads.searchLeads({ term: 'k' }));
  await refused(400, ana.conversions.searchLeads({ term: 'kingfisher', limit: 501 }));
});
