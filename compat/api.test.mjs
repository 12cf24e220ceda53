import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, anaByV1, deal, lead, person, stranger } from './cast.mjs';
import { refused, wire } from './wire.mjs';

test('an unknown token is refused by both versions', async () => {
  for (const call of [() => stranger.users.getCurrentUser(), () => stranger.persons.getPersons()]) {
    const body = await refused(401, call());
    assert.equal(body.error, 'unauthorized access');
  }
});

test('each answer tells how many calls the token has left', async () => {
  const left = [];
  for (const call of [() => ana.users.getUsers(), () => ana.pipelines.getPipelines()]) {
    await call();
    const { 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining } = wire.headers;
    assert.ok(Number(limit) > 0 && Number(remaining) < Number(limit));
    assert.ok(Number(wire.headers['x-ratelimit-reset']) <= 2);
    left.push(remaining);
  }
  assert.ok(left.every((count) => /^\d+$/.test(count)));
});

test('everything of version 1 has the same answer below /v1', async () => {
  const person_id = await person('Vera Versions');
  const id = await lead('Versions', person_id);
  const deal_id = await deal('Versions', { person_id });
  const AddNoteRequest = { content: 'Same', deal_id };
  const note = (await anaByV1.notes.addNote({ AddNoteRequest })).data;
  assert.equal(wire.call, 'POST /v1/notes');
  for (const asked of [
    (client) => client.leads.getLead({ id }),
    (client) => client.leads.getLeads({ person_id }),
    (client) => client.leads.getArchivedLeads({ person_id }),
    (client) => client.leads.getLeadUsers({ id }),
    (client) => client.leads.searchLeads({ term: 'versions' }),
    (client) => client.labels.getLeadLabels(),
    (client) => client.sources.getLeadSources(),
    (client) => client.notes.getNote({ id: note.id }),
    (client) => client.notes.getNotes({ deal_id }),
    (client) => client.users.getCurrentUser(),
    (client) => client.users.getUsers(),
    (client) => client.users.getUser({ id: note.user_id }),
    (client) => client.users.findUsersByName({ term: 'ana' }),
  ]) {
    const short = await asked(anaByV1);
    assert.match(wire.call, /^GET \/v1\//);
    assert.deepEqual(short, await asked(ana));
    assert.match(wire.call, /^GET \/api\/v1\//);
  }
  await refused(404, anaByV1.notes.getNote({ id: 99_999_999 }));
  await refused(400, anaByV1.leads.addLead({ AddLeadRequest: { title: 'Alone' } }));
});
