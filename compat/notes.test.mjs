import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, ben, deal, lead, organization, person } from './cast.mjs';
import * as s from './shapes.mjs';
import { answered, refused } from './wire.mjs';

const author = s.object({ name: s.text, email: s.text, icon_url: s.nothing, is_you: s.flag });
const titled = s.orNull(s.object({ title: s.text }));
const named = s.orNull(s.object({ name: s.text }));

const note = s.object({
  id: s.int,
  active_flag: s.flag,
  content: s.text,
  add_time: s.plainTime,
  update_time: s.plainTime,
  user_id: s.int,
  last_update_user_id: s.orNull(s.int),
  user: author,
  lead_id: s.orNull(s.uuid),
  deal_id: s.orNull(s.int),
  person_id: s.orNull(s.int),
  org_id: s.orNull(s.int),
  project_id: s.nothing,
  task_id: s.nothing,
  lead: titled,
  deal: titled,
  person: named,
  organization: named,
  project: s.nothing,
  task: s.nothing,
  pinned_to_lead_flag: s.flag,
  pinned_to_deal_flag: s.flag,
  pinned_to_person_flag: s.flag,
  pinned_to_organization_flag: s.flag,
  pinned_to_project_flag: s.flag,
  pinned_to_task_flag: s.flag,
});

const add = (AddNoteRequest) => ana.notes.addNote({ AddNoteRequest });
const update = (id, NoteRequest) => ana.notes.updateNote({ id, NoteRequest });

test('a pinned note on a deal is cleaned and tells its author', async () => {
  const deal_id = await deal('Noted');
  const content = '<p onclick="steal()">Call <b>back</b></p><script>steal()</script>';
  const added = await answered(200, add({ content, deal_id, pinned_to_deal_flag: 1 }));
  note(added, 'note');
  assert.equal(added.content, '<p>Call <b>back</b></p>');
  assert.deepEqual([added.pinned_to_deal_flag, added.pinned_to_person_flag], [true, false]);
  assert.deepEqual([added.user.name, added.user.is_you], ['Ana Ruiz', true]);
  assert.deepEqual([added.deal, added.person], [{ title: 'Noted' }, null]);
  assert.deepEqual(await answered(200, ana.notes.getNote({ id: added.id })), added);
  assert.equal((await ben.notes.getNote({ id: added.id })).data.user.is_you, false);
});

test('a note may belong to several items and have a time of its own', async () => {
  const person_id = await person('Nora Noted');
  const org_id = await organization('Noted & Co');
  const lead_id = await lead('Noted lead', person_id);
  const body = { content: 'Met at the fair', person_id, org_id, lead_id };
  const added = await answered(200, add({ ...body, add_time: '2026-01-02 03:04:05' }));
  note(added, 'note');
  assert.equal(added.add_time, '2026-01-02 03:04:05');
  assert.deepEqual([added.person.name, added.organization.name], ['Nora Noted', 'Noted & Co']);
  assert.deepEqual([added.lead_id, added.lead.title], [lead_id, 'Noted lead']);
});

test('a note is changed, unpinned and deleted', async () => {
  const deal_id = await deal('Changing notes');
  const { id } = (await add({ content: 'One', deal_id, pinned_to_deal_flag: 1 })).data;
  const changed = await answered(200, update(id, { content: 'Two', pinned_to_deal_flag: 0 }));
  note(changed, 'note');
  assert.deepEqual([changed.content, changed.pinned_to_deal_flag], ['Two', false]);
  assert.equal(changed.last_update_user_id, changed.user_id);
  assert.equal(await answered(200, ana.notes.deleteNote({ id })), true);
  await refused(404, ana.notes.getNote({ id }));
  await refused(404, ana.notes.deleteNote({ id }));
});

test('notes are listed by item, start and limit, in the order asked for', async () => {
  const deal_id = await deal('Many notes');
  for (const content of ['a', 'b', 'c']) await add({ content, deal_id });
  const page = await ana.notes.getNotes({ deal_id, limit: 2, sort: 'id DESC' });
  page.data.forEach((one) => note(one, 'note'));
  assert.deepEqual(
    page.data.map((one) => one.content),
    ['c', 'b'],
  );
  const pagination = { start: 0, limit: 2, more_items_in_collection: true, next_start: 2 };
  assert.deepEqual(page.additional_data, { pagination });
  const rest = await ana.notes.getNotes({ deal_id, start: 2 });
  const last = { start: 2, limit: 100, more_items_in_collection: false };
  assert.deepEqual([rest.data.length, rest.additional_data], [1, { pagination: last }]);
});

test('notes are narrowed by item, author, day and pin', async () => {
  const person_id = await person('Nils Narrow');
  const lead_id = await lead('Narrow notes', person_id);
  const body = { content: 'n', person_id, lead_id, pinned_to_person_flag: 1 };
  const { user_id } = (await add({ ...body, add_time: '2026-05-06 23:59:59' })).data;
  const count = async (asked) => (await ana.notes.getNotes({ person_id, ...asked })).data.length;
  assert.equal(await count({ user_id, lead_id, pinned_to_person_flag: 1 }), 1);
  assert.equal(await count({ start_date: '2026-05-06', end_date: '2026-05-06' }), 1);
  assert.equal(await count({ start_date: '2026-05-07' }), 0);
  assert.equal(await count({ pinned_to_lead_flag: 1 }), 0);
  assert.equal(await count({ updated_since: '2099-01-01T00:00:00Z' }), 0);
  assert.equal(await count({ project_id: 1 }), 0);
  assert.equal(await count({ task_id: 1 }), 0);
  assert.equal(await count({ pinned_to_project_flag: 1 }), 0);
});

test('bad notes are refused', async () => {
  const deal_id = await deal('Bad notes');
  await refused(400, add({ content: 'Alone' }));
  await refused(400, add({ deal_id }));
  await refused(400, add({ content: 'x'.repeat(100_001), deal_id }));
  await refused(400, add({ content: 'x', deal_id: 99_999_999 }));
  await refused(400, add({ content: 'x', deal_id, pinned_to_person_flag: 1 }));
  await refused(400, ana.notes.getNotes({ sort: 'shoe' }));
  const [other] = (await ben.users.getUsers()).data.filter((user) => !user.is_you);
  const AddNoteRequest = { content: 'x', deal_id, user_id: other.id };
  await refused(403, ben.notes.addNote({ AddNoteRequest }));
});
