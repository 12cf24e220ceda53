import { test } from 'node:test';
import { ana, person } from './cast.mjs';
import { refused } from './wire.mjs';

const emails = (...list) => ({ name: 'Bad Input', emails: list });

for (const [what, body] of [
  ['no name', {}],
  ['a name that is a number', { name: 5 }],
  ['an empty name', { name: ' ' }],
  ['a name of 256 characters', { name: 'x'.repeat(256) }],
  ['emails that are no list', { name: 'Bad Input', emails: 'bad@lumen.example' }],
  ['an e-mail without value', emails({ label: 'work' })],
  ['an organization that is not there', { name: 'Bad Input', org_id: 99_999_999 }],
  ['an organization as a text', { name: 'Bad Input', org_id: '1' }],
  ['an owner who is not there', { name: 'Bad Input', owner_id: 99_999_999 }],
  ['a time that is none', { name: 'Bad Input', add_time: 'yesterday' }],
]) {
  test(`a person with ${what} is refused`, () =>
    refused(400, ana.persons.addPerson({ AddPersonRequest: body })));
}

test('a person keeps its name', async () => {
  const id = await person('Nadia Kept');
  await refused(400, ana.persons.updatePerson({ id, UpdatePersonRequest: { name: null } }));
});

for (const [what, asked] of [
  ['a limit of 501', { limit: 501 }],
  ['a limit of 0', { limit: 0 }],
  ['a cursor that is not ours', { cursor: 'abc' }],
  ['an unknown order', { sort_by: 'name' }],
  ['an unknown direction', { sort_direction: 'down' }],
  ['ids that are none', { ids: '1,x' }],
  ['an owner that is no number', { owner_id: 'me' }],
  ['a time that is none', { updated_since: 'soon' }],
  ['a stored filter', { filter_id: 1 }],
]) {
  test(`a list with ${what} is refused`, () => refused(400, ana.persons.getPersons(asked)));
}

for (const asked of [{ term: 'x' }, { term: 'ab', fields: 'shoe' }, { term: 'ab', limit: 501 }]) {
  test(`a search for ${JSON.stringify(asked)} is refused`, () =>
    refused(400, ana.persons.searchPersons(asked)));
}

test('an id that is no number is not found', () =>
  refused(404, ana.persons.getPerson({ id: 'x' })));
