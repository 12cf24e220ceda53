import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ana, organization } from './cast.mjs';
import * as items from './items.mjs';
import { answered, refused } from './wire.mjs';

const harbour = {
  name: 'Harbour Café',
  address: { value: 'Kade 4, Rotterdam', country: 'Netherlands', locality: 'Rotterdam' },
};

test('an organization is added with its address and read again', async () => {
  const call = ana.organizations.addOrganization({ AddOrganizationRequest: harbour });
  const added = await answered(200, call);
  items.organization(added, 'organization');
  assert.equal(added.name, 'Harbour Café');
  assert.deepEqual(
    [added.address.value, added.address.locality],
    ['Kade 4, Rotterdam', 'Rotterdam'],
  );
  assert.equal(added.address.route, null);
  const read = await answered(200, ana.organizations.getOrganization({ id: added.id }));
  assert.deepEqual(read, added);
});

test('an update changes what it names, and null unsets', async () => {
  const id = await organization('Before', { address: harbour.address });
  const update = (UpdateOrganizationRequest) =>
    answered(200, ana.organizations.updateOrganization({ id, UpdateOrganizationRequest }));
  assert.equal((await update({ name: 'After' })).address.value, 'Kade 4, Rotterdam');
  const without = await update({ address: null });
  assert.deepEqual([without.name, without.address], ['After', null]);
});

test('a deleted organization is gone', async () => {
  const id = await organization('Closed Café');
  assert.deepEqual(await answered(200, ana.organizations.deleteOrganization({ id })), { id });
  await refused(404, ana.organizations.getOrganization({ id }));
  await refused(404, ana.organizations.deleteOrganization({ id }));
});

test('a list is walked by its cursor', async () => {
  const ids = `${await organization('Row One')},${await organization('Row Two')}`;
  const first = await ana.organizations.getOrganizations({ ids, limit: 1 });
  items.organization(first.data[0], 'organization');
  const cursor = first.additional_data.next_cursor;
  const second = await ana.organizations.getOrganizations({ ids, limit: 1, cursor });
  assert.deepEqual(second.additional_data, { next_cursor: null });
  assert.equal(`${first.data[0].id},${second.data[0].id}`, ids);
});

test('an organization is found by name and by address', async () => {
  const id = await organization('Quayside Press', { address: { value: 'Mole 9, Vlissingen' } });
  for (const asked of [{ term: 'quayside' }, { term: 'vlissingen', fields: 'address' }]) {
    const found = await answered(200, ana.organizations.searchOrganization(asked));
    const [{ item }] = found.items;
    assert.deepEqual(item, {
      id,
      type: 'organization',
      name: 'Quayside Press',
      address: 'Mole 9, Vlissingen',
      visible_to: 3,
      owner: { id: item.owner.id },
      custom_fields: [],
      notes: [],
    });
  }
});

test('bad organizations are refused', async () => {
  const add = (AddOrganizationRequest) =>
    refused(400, ana.organizations.addOrganization({ AddOrganizationRequest }));
  await add({});
  await add({ name: 5 });
  await add({ name: 'x'.repeat(256) });
  await add({ name: 'Bad', owner_id: 99_999_999 });
  await add({ name: 'Bad', address: 5 });
  await refused(400, ana.organizations.getOrganizations({ limit: 501 }));
  await refused(400, ana.organizations.searchOrganization({ term: 'x' }));
});
