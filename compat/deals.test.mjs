import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, deal, organization, person } from './cast.mjs';
import * as items from './items.mjs';
import { answered, refused } from './wire.mjs';

const update = (id, UpdateDealRequest) =>
  answered(200, ana.deals.updateDeal({ id, UpdateDealRequest }));

test('a deal begins open in the first stage of the first pipeline', async () => {
  const person_id = await person('Sanne Bakker');
  const body = { title: 'Espresso bar', value: 1250.5, currency: 'USD', person_id };
  const added = await answered(200, ana.deals.addDeal({ AddDealRequest: body }));
  items.deal(added, 'deal');
  assert.deepEqual([added.status, added.value, added.currency], ['open', 1250.5, 'USD']);
  assert.deepEqual([added.person_id, added.origin], [person_id, 'API']);
  const stages = await ana.stages.getStages({
    sort_by: 'order_nr',
    pipeline_id: added.pipeline_id,
  });
  assert.equal(added.stage_id, stages.data[0].id);
  assert.deepEqual(await answered(200, ana.deals.getDeal({ id: added.id })), added);
});

test('a won deal has its times, and loses them when it is open again', async () => {
  const id = await deal('To be won');
  const won = await update(id, { status: 'won' });
  items.deal(won, 'deal');
  assert.equal(won.won_time, won.close_time);
  assert.equal(won.local_won_date, won.won_time.slice(0, 10));
  assert.equal(won.lost_time, null);
  const open = await update(id, { status: 'open' });
  assert.deepEqual([open.won_time, open.close_time, open.local_won_date], [null, null, null]);
});

test('a lost deal has its reason', async () => {
  const id = await deal('To be lost');
  const lost = await update(id, { status: 'lost', lost_reason: 'Bought elsewhere' });
  items.deal(lost, 'deal');
  assert.deepEqual([lost.lost_reason, lost.lost_time], ['Bought elsewhere', lost.close_time]);
});

test('a stage moves a deal, and null unsets', async () => {
  const org_id = await organization('Mover & Co');
  const id = await deal('Moving', { org_id, probability: 40, expected_close_date: '2027-03-31' });
  const [, second] = (await ana.stages.getStages({ sort_by: 'order_nr' })).data;
  const moved = await update(id, { stage_id: second.id });
  assert.deepEqual([moved.stage_id, moved.pipeline_id], [second.id, second.pipeline_id]);
  assert.notEqual(moved.stage_change_time, null);
  assert.deepEqual([moved.probability, moved.expected_close_date], [40, '2027-03-31']);
  const unset = await update(id, { org_id: null, probability: null, expected_close_date: null });
  assert.deepEqual(
    [unset.org_id, unset.probability, unset.expected_close_date],
    [null, null, null],
  );
});

test('three deals are walked one by one, and the cursor ends null', async () => {
  const org_id = await organization('Three Deals');
  const ids = [];
  for (const title of ['One', 'Two', 'Three']) ids.push(await deal(title, { org_id }));
  const seen = [];
  let cursor;
  do {
    const page = await ana.deals.getDeals({ org_id, limit: 1, cursor });
    items.deal(page.data[0], 'deal');
    seen.push(page.data[0].id);
    cursor = page.additional_data.next_cursor;
  } while (cursor);
  assert.equal(cursor, null);
  assert.deepEqual(seen, ids);
});

test('a list is narrowed by status, person, owner, pipeline, stage and time', async () => {
  const person_id = await person('Only Deals');
  const open = (await ana.deals.getDeal({ id: await deal('Open one', { person_id }) })).data;
  const won = await deal('Won one', { person_id, status: 'won' });
  const ids = async (asked) =>
    (await ana.deals.getDeals({ person_id, ...asked })).data.map((one) => one.id);
  assert.deepEqual(await ids({}), [open.id, won]);
  assert.deepEqual(await ids({ status: 'won' }), [won]);
  assert.deepEqual(await ids({ status: 'open', owner_id: open.owner_id }), [open.id]);
  assert.deepEqual(await ids({ owner_id: open.owner_id + 1000 }), []);
  assert.equal((await ids({ pipeline_id: open.pipeline_id, stage_id: open.stage_id })).length, 2);
  assert.deepEqual(await ids({ stage_id: 99_999_999 }), []);
  assert.deepEqual(await ids({ updated_until: open.update_time }), []);
  assert.deepEqual(await ids({ ids: `${won}` }), [won]);
});

test('a deleted deal is gone from lists and shown among the deleted ones', async () => {
  const org_id = await organization('Deleted Deals');
  const id = await deal('To be deleted', { org_id });
  assert.deepEqual(await answered(200, ana.deals.deleteDeal({ id })), { id });
  await refused(404, ana.deals.getDeal({ id }));
  assert.deepEqual((await ana.deals.getDeals({ org_id })).data, []);
  const [gone] = (await ana.deals.getDeals({ org_id, status: 'deleted' })).data;
  assert.deepEqual([gone.id, gone.status, gone.is_deleted], [id, 'deleted', true]);
});

test('an archived deal is in a list of its own', async () => {
  const org_id = await organization('Archived Deals');
  const id = await deal('To be archived', { org_id });
  const archived = await update(id, { is_archived: true });
  assert.equal(archived.is_archived, true);
  assert.notEqual(archived.archive_time, null);
  assert.deepEqual((await ana.deals.getDeals({ org_id })).data, []);
  const listed = await ana.deals.getArchivedDeals({ org_id });
  assert.deepEqual(listed, {
    success: true,
    data: [archived],
    additional_data: { next_cursor: null },
  });
  assert.equal((await update(id, { is_archived: false })).archive_time, null);
});
