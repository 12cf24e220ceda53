// The official client, with nothing changed but its base path (rule P1).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1, v2 } from 'pipedrive';
import { startParley } from './started-parley.mjs';

let parley;
let one;
let two;
let person;
let organization;

before(async () => {
  parley = await startParley();
  one = new v1.Configuration({ apiKey: parley.token, basePath: `${parley.base}/api/v1` });
  two = new v2.Configuration({ apiKey: parley.token, basePath: `${parley.base}/api/v2` });
  const made = await new v2.OrganizationsApi(two).addOrganization({
    AddOrganizationRequest: { name: 'Studio Lumen', address: { value: 'Gdańsk' } },
  });
  organization = made.data.id;
  const somebody = await new v2.PersonsApi(two).addPerson({
    AddPersonRequest: {
      name: 'Marta Kowalska',
      org_id: organization,
      emails: [{ value: 'marta@lumen.example', primary: true, label: 'work' }],
      phones: [{ value: '+48 555 010 244', primary: true, label: 'mobile' }],
    },
  });
  person = somebody.data.id;
});

after(() => parley?.stop());

test('users are found, and a wrong token is told as one', async () => {
  const users = new v1.UsersApi(one);
  const me = await users.getCurrentUser();
  assert.equal(me.data.name, 'Ana Ruiz');
  assert.equal(me.data.company_domain, 'bramble');
  assert.equal((await users.getUsers()).data.length, 1);
  assert.equal((await users.getUser({ id: me.data.id })).data.is_you, true);
  assert.equal((await users.findUsersByName({ term: 'ruiz' })).data.length, 1);

  const shortPath = new v1.Configuration({ apiKey: parley.token, basePath: `${parley.base}/v1` });
  assert.equal((await new v1.UsersApi(shortPath).getCurrentUser()).data.id, me.data.id);
  const wrong = new v1.Configuration({ apiKey: 'nothing', basePath: `${parley.base}/v1` });
  await assert.rejects(
    new v1.UsersApi(wrong).getCurrentUser(),
    (refusal) => refusal.success === false && refusal.errorCode === 401,
  );
});

test('persons are listed, changed, searched and deleted', async () => {
  const persons = new v2.PersonsApi(two);
  const made = await persons.addPerson({ AddPersonRequest: { name: 'Omar Haddad' } });
  const id = made.data.id;
  assert.equal((await persons.getPerson({ id })).data.first_name, 'Omar');
  const request = { phones: [{ value: '+971 55 501 0288', primary: true, label: 'work' }] };
  const changed = await persons.updatePerson({ id, UpdatePersonRequest: request });
  assert.equal(changed.data.phones[0].value, '+971 55 501 0288');
  const found = await persons.searchPersons({ term: '+971555010288', fields: 'phone' });
  assert.equal(found.data.items[0].item.id, id);
  const page = await persons.getPersons({ ids: `${person},${id}`, sort_by: 'id', limit: 1 });
  assert.equal(page.data[0].id, person);
  const cursor = page.additional_data.next_cursor;
  const rest = await persons.getPersons({ ids: `${person},${id}`, sort_by: 'id', limit: 1, cursor });
  assert.equal(rest.additional_data.next_cursor, null);
  assert.equal((await persons.getPersons({ org_id: organization })).data.length, 1);
  assert.equal((await persons.deletePerson({ id })).data.id, id);
  await assert.rejects(persons.getPerson({ id }), (refusal) => refusal.success === false);
});

test('organizations are listed, changed, searched and deleted', async () => {
  const organizations = new v2.OrganizationsApi(two);
  const made = await organizations.addOrganization({ AddOrganizationRequest: { name: 'Harbor' } });
  const id = made.data.id;
  const request = { name: 'Harbor Books', address: null };
  await organizations.updateOrganization({ id, UpdateOrganizationRequest: request });
  assert.equal((await organizations.getOrganization({ id })).data.name, 'Harbor Books');
  assert.equal((await organizations.getOrganizations({ limit: 10 })).data.length, 2);
  const found = await organizations.searchOrganization({ term: 'harb' });
  assert.equal(found.data.items[0].item.name, 'Harbor Books');
  assert.equal((await organizations.deleteOrganization({ id })).data.id, id);
});

test('pipelines and stages are made, ordered and deleted', async () => {
  const pipelines = new v2.PipelinesApi(two);
  const stages = new v2.StagesApi(two);
  assert.equal((await pipelines.getPipelines()).data.length, 1);
  const pipeline = await pipelines.addPipeline({ AddPipelineRequest: { name: 'Wholesale' } });
  const pipeline_id = pipeline.data.id;
  const changes = { id: pipeline_id, UpdatePipelineRequest: { name: 'Large orders' } };
  assert.equal((await pipelines.updatePipeline(changes)).data.name, 'Large orders');
  assert.equal((await pipelines.getPipeline({ id: pipeline_id })).data.is_selected, false);
  const stage = await stages.addStage({ AddStageRequest: { name: 'Asked', pipeline_id } });
  const id = stage.data.id;
  await stages.updateStage({ id, UpdateStageRequest: { name: 'Asked us' } });
  assert.equal((await stages.getStage({ id })).data.name, 'Asked us');
  assert.equal((await stages.getStages({ pipeline_id, sort_by: 'order_nr' })).data.length, 1);
  assert.equal((await stages.deleteStage({ id })).data.id, id);
  assert.equal((await pipelines.deletePipeline({ id: pipeline_id })).data.id, pipeline_id);
});

test('deals are won, listed page by page, searched and deleted', async () => {
  const deals = new v2.DealsApi(two);
  const ids = [];
  for (const title of ['Coffee', 'Machine', 'Service']) {
    const request = { title, person_id: person, value: 100.5, currency: 'EUR' };
    ids.push((await deals.addDeal({ AddDealRequest: request })).data.id);
  }
  const won = await deals.updateDeal({ id: ids[0], UpdateDealRequest: { status: 'won' } });
  assert.ok(won.data.won_time);
  const walked = [];
  let cursor;
  do {
    const page = await deals.getDeals({ person_id: person, limit: 1, cursor });
    walked.push(...page.data.map((deal) => deal.id));
    cursor = page.additional_data.next_cursor;
  } while (cursor);
  assert.deepEqual(walked, ids);
  assert.equal((await deals.getDeals({ status: 'won' })).data.length, 1);
  await deals.updateDeal({ id: ids[1], UpdateDealRequest: { is_archived: true } });
  assert.equal((await deals.getArchivedDeals()).data[0].id, ids[1]);
  assert.equal((await deals.getDeal({ id: ids[2] })).data.value, 100.5);
  const found = await deals.searchDeals({ term: 'serv' });
  assert.equal(found.data.items[0].item.person.name, 'Marta Kowalska');
  assert.equal((await deals.deleteDeal({ id: ids[2] })).data.id, ids[2]);
});

test('leads are made, labelled, archived and converted', async () => {
  const leads = new v1.LeadsApi(one);
  const converting = new v2.LeadsApi(two);
  await assert.rejects(
    leads.addLead({ AddLeadRequest: { title: 'Nobody' } }),
    (refusal) => refusal.success === false,
  );
  const labels = (await new v1.LeadLabelsApi(one).getLeadLabels()).data;
  const made = await leads.addLead({
    AddLeadRequest: {
      title: 'Office coffee',
      person_id: person,
      label_ids: [labels[0].id],
      value: { amount: 1200, currency: 'PLN' },
    },
  });
  const id = made.data.id;
  assert.equal(made.data.source_name, 'API');
  await leads.updateLead({ id, UpdateLeadRequest: { title: 'Office beans' } });
  assert.equal((await leads.getLead({ id })).data.title, 'Office beans');
  const listed = await leads.getLeads({ person_id: person, sort: 'title ASC', limit: 5 });
  assert.equal(listed.data.length, 1);
  assert.equal((await leads.searchLeads({ term: 'beans' })).data.items.length, 1);
  assert.equal((await converting.searchLeads({ term: 'beans' })).data.items.length, 1);
  assert.equal((await leads.getLeadUsers({ id })).data.length, 1);
  await leads.updateLead({ id, UpdateLeadRequest: { is_archived: true } });
  assert.equal((await leads.getArchivedLeads()).data.length, 1);
  await leads.updateLead({ id, UpdateLeadRequest: { is_archived: false } });

  const begun = await converting.convertLeadToDeal({ id });
  const conversion_id = begun.data.conversion_id;
  const status = await converting.getLeadConversionStatus({ id, conversion_id });
  assert.equal(status.data.status, 'completed');
  const deal = await new v2.DealsApi(two).getDeal({ id: status.data.deal_id });
  assert.equal(deal.data.title, 'Office beans');

  const other = await leads.addLead({ AddLeadRequest: { title: 'Tea', person_id: person } });
  assert.equal((await leads.deleteLead({ id: other.data.id })).data.id, other.data.id);
});

test('lead labels and sources are known', async () => {
  const labels = new v1.LeadLabelsApi(one);
  const made = await labels.addLeadLabel({ AddLeadLabelRequest: { name: 'Later', color: 'gray' } });
  const id = made.data.id;
  const changes = { id, UpdateLeadLabelRequest: { color: 'green' } };
  assert.equal((await labels.updateLeadLabel(changes)).data.color, 'green');
  assert.equal((await labels.getLeadLabels()).data.length, 4);
  assert.equal((await labels.deleteLeadLabel({ id })).data.id, id);
  const sources = await new v1.LeadSourcesApi(one).getLeadSources();
  assert.ok(sources.data.some((source) => source.name === 'API'));
});

test('notes are cleaned, pinned, changed and deleted', async () => {
  const notes = new v1.NotesApi(one);
  const made = await notes.addNote({
    AddNoteRequest: {
      content: '<b>Call</b><script>steal()</script>',
      person_id: person,
      pinned_to_person_flag: 1,
    },
  });
  const id = made.data.id;
  assert.equal(made.data.content, '<b>Call</b>');
  assert.equal(made.data.pinned_to_person_flag, true);
  assert.equal(made.data.user.name, 'Ana Ruiz');
  const listed = await notes.getNotes({ person_id: person, sort: 'add_time DESC', limit: 10 });
  assert.equal(listed.additional_data.pagination.more_items_in_collection, false);
  await notes.updateNote({ id, NoteRequest: { content: 'Called' } });
  assert.equal((await notes.getNote({ id })).data.content, 'Called');
  assert.equal((await notes.deleteNote({ id })).data, true);
});

test('all items are searched at once, and calls that Parley has not are not found', async () => {
  const found = await new v2.ItemSearchApi(two).searchItem({ term: 'lumen' });
  const types = found.data.items.map((hit) => hit.item.type).sort();
  assert.deepEqual(types, ['organization', 'person']);
  for (const call of [
    () => new v2.ActivitiesApi(two).getActivities(),
    () => new v2.ProductsApi(two).getProducts(),
    () => new v1.FilesApi(one).getFiles(),
    () => new v2.PersonsApi(two).getPersonFollowers({ id: person }),
  ]) {
    await assert.rejects(call(), (refusal) => refusal.success === false && refusal.data === null);
  }
});
