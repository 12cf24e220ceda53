import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, lead, person } from './cast.mjs';
import * as s from './shapes.mjs';
import { answered, refused } from './wire.mjs';

const label = s.object({
  id: s.uuid,
  name: s.text,
  color: s.text,
  add_time: s.timeInMillis,
  update_time: s.timeInMillis,
});
const add = (AddLeadLabelRequest) => ana.labels.addLeadLabel({ AddLeadLabelRequest });
const update = (id, UpdateLeadLabelRequest) =>
  ana.labels.updateLeadLabel({ id, UpdateLeadLabelRequest });

test('a company begins with three labels', async () => {
  const labels = await answered(200, ana.labels.getLeadLabels());
  s.listOf(label)(labels, 'labels');
  const first = labels.slice(0, 3).map((one) => `${one.name} ${one.color}`);
  assert.deepEqual(first.toSorted(), ['Cold blue', 'Hot red', 'Warm yellow']);
});

test('a label is added, changed, given to a lead, and deleted', async () => {
  const added = await answered(200, add({ name: 'Regular', color: 'green' }));
  label(added, 'label');
  const { id } = added;
  const changed = await answered(200, update(id, { color: 'dark-gray' }));
  assert.deepEqual([changed.name, changed.color], ['Regular', 'dark-gray']);
  const leadId = await lead('Labelled', await person('Lea Label'), { label_ids: [id] });
  const labelled = await answered(200, ana.leads.getLead({ id: leadId }));
  assert.deepEqual(labelled.label_ids, [id]);
  assert.deepEqual(await answered(200, ana.labels.deleteLeadLabel({ id })), { id });
  assert.deepEqual((await ana.leads.getLead({ id: leadId })).data.label_ids, []);
  await refused(404, ana.labels.deleteLeadLabel({ id }));
  await refused(404, update(id, { name: 'Again' }));
});

test('a label needs a name and a colour that there is', async () => {
  await refused(400, add({ color: 'green' }));
  await refused(400, add({ name: 'No colour' }));
  await refused(400, add({ name: 'Shiny', color: 'gold' }));
});

test('the sources of leads are a fixed list', async () => {
  const sources = await answered(200, ana.sources.getLeadSources());
  s.listOf(s.object({ name: s.text }))(sources, 'sources');
  assert.equal(sources.length, 10);
  assert.ok(sources.some((one) => one.name === 'API'));
});
