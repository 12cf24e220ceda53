import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, ben, deal } from './cast.mjs';
import * as items from './items.mjs';
import { answered, refused } from './wire.mjs';

const addPipeline = (name) => ana.pipelines.addPipeline({ AddPipelineRequest: { name } });
const addStage = (AddStageRequest) => ana.stages.addStage({ AddStageRequest });

test('a pipeline and its stages are added, changed and deleted', async () => {
  const pipeline = await answered(200, addPipeline('Wholesale'));
  items.pipeline(pipeline, 'pipeline');
  const id = pipeline.id;
  const UpdatePipelineRequest = { name: 'Trade', is_deal_probability_enabled: true };
  const renamed = await answered(200, ana.pipelines.updatePipeline({ id, UpdatePipelineRequest }));
  assert.deepEqual([renamed.name, renamed.is_deal_probability_enabled], ['Trade', true]);
  assert.deepEqual(await answered(200, ana.pipelines.getPipeline({ id })), renamed);

  const body = { name: 'Tasting', pipeline_id: id, deal_probability: 30, days_to_rotten: 14 };
  const stage = await answered(200, addStage({ ...body, is_deal_rot_enabled: true }));
  items.stage(stage, 'stage');
  assert.deepEqual([stage.deal_probability, stage.days_to_rotten], [30, 14]);
  const UpdateStageRequest = { name: 'Sample', days_to_rotten: null };
  const changed = await answered(200, ana.stages.updateStage({ id: stage.id, UpdateStageRequest }));
  assert.deepEqual([changed.name, changed.days_to_rotten], ['Sample', null]);
  assert.deepEqual(await answered(200, ana.stages.getStage({ id: stage.id })), changed);

  const stageGone = await answered(200, ana.stages.deleteStage({ id: stage.id }));
  assert.deepEqual(stageGone, { id: stage.id });
  await refused(404, ana.stages.getStage({ id: stage.id }));
  assert.deepEqual(await answered(200, ana.pipelines.deletePipeline({ id })), { id });
  await refused(404, ana.pipelines.getPipeline({ id }));
});

test('pipelines are listed by cursor; the first one is selected', async () => {
  await addPipeline('Second');
  const first = await ana.pipelines.getPipelines({ limit: 1 });
  items.pipeline(first.data[0], 'pipeline');
  assert.equal(first.data[0].is_selected, true);
  const cursor = first.additional_data.next_cursor;
  const rest = await ana.pipelines.getPipelines({ cursor, sort_by: 'id' });
  assert.ok(rest.data.length > 0 && rest.data.every((one) => !one.is_selected));
  assert.equal(rest.additional_data.next_cursor, null);
});

test('stages are listed in their order, by pipeline', async () => {
  const pipeline_id = (await addPipeline('Ordered')).data.id;
  for (const name of ['Ask', 'Offer', 'Close']) await addStage({ name, pipeline_id });
  const names = [];
  let cursor;
  do {
    const asked = { pipeline_id, sort_by: 'order_nr', sort_direction: 'desc', limit: 2, cursor };
    const page = await ana.stages.getStages(asked);
    page.data.forEach((one) => items.stage(one, 'stage'));
    names.push(...page.data.map((one) => one.name));
    cursor = page.additional_data.next_cursor;
  } while (cursor !== null);
  assert.deepEqual(names, ['Close', 'Offer', 'Ask']);
});

test('only an admin changes pipelines and stages', async () => {
  const [{ id }] = (await ben.pipelines.getPipelines()).data;
  const [stage] = (await ben.stages.getStages()).data;
  const body = { name: 'Mine' };
  await refused(403, ben.pipelines.addPipeline({ AddPipelineRequest: body }));
  await refused(403, ben.pipelines.updatePipeline({ id, UpdatePipelineRequest: body }));
  await refused(403, ben.pipelines.deletePipeline({ id }));
  await refused(403, ben.stages.addStage({ AddStageRequest: { ...body, pipeline_id: id } }));
  await refused(403, ben.stages.updateStage({ id: stage.id, UpdateStageRequest: body }));
  await refused(403, ben.stages.deleteStage({ id: stage.id }));
});

test('what holds deals stays, and bad ones are refused', async () => {
  const { stage_id, pipeline_id } = (await ana.deals.getDeal({ id: await deal('Holding') })).data;
  await refused(409, ana.stages.deleteStage({ id: stage_id }));
  await refused(409, ana.pipelines.deletePipeline({ id: pipeline_id }));
  await refused(400, addPipeline(' '));
  await refused(400, addStage({ pipeline_id }));
  await refused(400, addStage({ name: 'Nowhere', pipeline_id: 99_999_999 }));
  await refused(400, addStage({ name: 'Sure', pipeline_id, deal_probability: 101 }));
  await refused(404, ana.pipelines.getPipeline({ id: 99_999_999 }));
});
