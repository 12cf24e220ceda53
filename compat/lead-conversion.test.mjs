import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, lead, organization, person } from './cast.mjs';
import * as items from './items.mjs';
import { answered, refused } from './wire.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';

async function converted(id, ConvertLeadToDealRequest) {
  const call = ana.conversions.convertLeadToDeal({ id, ConvertLeadToDealRequest });
  const { conversion_id } = await answered(200, call);
  const asked = { id, conversion_id };
  const told = await answered(200, ana.conversions.getLeadConversionStatus(asked));
  const { deal_id, ...rest } = told;
  assert.deepEqual(rest, { lead_id: id, conversion_id, status: 'completed' });
  return (await ana.deals.getDeal({ id: deal_id })).data;
}

test('a lead becomes a deal, with its notes, and is gone', async () => {
  const person_id = await person('Cora Convert');
  const organization_id = await organization('Convert & Co');
  const value = { amount: 750, currency: 'USD' };
  const more = { organization_id, value, expected_close_date: '2027-02-28' };
  const id = await lead('Ready to buy', person_id, more);
  const AddNoteRequest = { content: 'Wants it soon', lead_id: id };
  const note = (await ana.notes.addNote({ AddNoteRequest })).data;

  const deal = await converted(id);
  items.deal(deal, 'deal');
  assert.deepEqual([deal.title, deal.value, deal.currency], ['Ready to buy', 750, 'USD']);
  assert.deepEqual([deal.person_id, deal.org_id], [person_id, organization_id]);
  assert.deepEqual([deal.source_lead_id, deal.expected_close_date], [id, '2027-02-28']);
  const moved = (await ana.notes.getNote({ id: note.id })).data;
  assert.deepEqual([moved.deal_id, moved.lead_id], [deal.id, null]);
  await refused(404, ana.leads.getLead({ id }));
});

test('the stage of the deal may be chosen', async () => {
  const stages = (await ana.stages.getStages({ sort_by: 'order_nr' })).data;
  const third = stages[2];
  const id = await lead('Nearly there', await person('Tess Third'));
  const deal = await converted(id, { stage_id: third.id, pipeline_id: third.pipeline_id });
  assert.equal(deal.stage_id, third.id);
});

test('what cannot be converted is refused and stays a lead', async () => {
  const id = await lead('Stays', await person('Stan Stays'));
  const ConvertLeadToDealRequest = { stage_id: 99_999_999 };
  await refused(400, ana.conversions.convertLeadToDeal({ id, ConvertLeadToDealRequest }));
  await answered(200, ana.leads.getLead({ id }));
  await refused(404, ana.conversions.convertLeadToDeal({ id: nobody }));
  const asked = { id, conversion_id: nobody };
  const { error } = await refused(404, ana.conversions.getLeadConversionStatus(asked));
  assert.equal(error, 'Entity was not found');
});
