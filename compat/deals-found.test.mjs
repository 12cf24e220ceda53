import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, deal, organization, person } from './cast.mjs';
import { answered, refused } from './wire.mjs';

test('a deal is found with its stage, person and organization', async () => {
  const person_id = await person('Femke Vink');
  const org_id = await organization('Vink Optics');
  const id = await deal('Vinkstraat lobby', { person_id, org_id, value: 900, currency: 'EUR' });
  const asked = { term: 'vinkstraat', person_id, organization_id: org_id, status: 'open' };
  const { data, additional_data } = await ana.deals.searchDeals(asked);
  const [{ item }] = data.items;
  assert.deepEqual(item, {
    id,
    type: 'deal',
    title: 'Vinkstraat lobby',
    value: 900,
    currency: 'EUR',
    status: 'open',
    visible_to: 3,
    owner: { id: item.owner.id },
    stage: { id: item.stage.id, name: 'Qualified' },
    person: { id: person_id, name: 'Femke Vink' },
    organization: { id: org_id, name: 'Vink Optics', address: null },
    custom_fields: [],
    notes: [],
    is_archived: false,
  });
  assert.deepEqual(additional_data, { next_cursor: null });
});

test('a deal without person and organization is found with null for both', async () => {
  await deal('Nobody lobby');
  const [{ item }] = (await answered(200, ana.deals.searchDeals({ term: 'nobody lobby' }))).items;
  assert.deepEqual([item.person, item.organization], [null, null]);
});

test('a search is narrowed by status', async () => {
  const id = await deal('Narrowed lobby', { status: 'won' });
  const ids = async (status) => {
    const found = await ana.deals.searchDeals({ term: 'narrowed lobby', status });
    return found.data.items.map((hit) => hit.item.id);
  };
  assert.deepEqual(await ids('won'), [id]);
  assert.deepEqual(await ids('lost'), []);
});

for (const [what, body] of [
  ['no title', { value: 5 }],
  ['a value as a text', { title: 'Bad', value: '5' }],
  ['a currency that is none', { title: 'Bad', currency: 'EURO' }],
  ['a status that is none', { title: 'Bad', status: 'maybe' }],
  ['more than certainty', { title: 'Bad', probability: 101 }],
  ['a date that is none', { title: 'Bad', expected_close_date: '31.01.2027' }],
  ['a stage that is not there', { title: 'Bad', stage_id: 99_999_999 }],
  ['a pipeline that is not there', { title: 'Bad', pipeline_id: 99_999_999 }],
  ['a person who is not there', { title: 'Bad', person_id: 99_999_999 }],
  ['a reason without a loss', { title: 'Bad', lost_reason: 'None' }],
]) {
  test(`a deal with ${what} is refused`, () =>
    refused(400, ana.deals.addDeal({ AddDealRequest: body })));
}

test('what is not there is not found', async () => {
  const id = 99_999_999;
  await refused(404, ana.deals.getDeal({ id }));
  await refused(404, ana.deals.updateDeal({ id, UpdateDealRequest: { title: 'New' } }));
  await refused(404, ana.deals.deleteDeal({ id }));
  await refused(400, ana.deals.getDeals({ status: 'all' }));
});
