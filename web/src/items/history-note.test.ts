import { expect, test } from 'vitest';
import type { Note } from '../api/crm-types';
import { historyOf, isOpenAt } from './history-note';

// Rules L2 to L5, as far as a screen reads them out of a note.

const link = (words: string) =>
  `<a href="https://inbox.example/leads/messaging/77" rel="nofollow">${words}</a>`;
const marta =
  '<p><b>Marta Kowalska</b> +48555010244 · 5 Jan 2026, 13:24 UTC<br>Hello<br>again &amp; again</p>';
const ben =
  '<p><b>Ben Okafor</b> WhatsApp · 5 Jan 2026, 13:40 UTC · Not delivered<br>Here it is</p>';

function note(lines: string, change: Partial<Note> = {}): Note {
  const content = `<p><b>Conversation history from Messaging</b></p>${lines}<p>Assigned to Ben Okafor · Open</p><p>${link('Open conversation')}</p>`;
  return {
    id: 5,
    content,
    add_time: '2026-01-05 13:24:00',
    update_time: '2026-01-05 13:40:00',
    user_id: 1,
    last_update_user_id: null,
    user: { name: 'Ana Ruiz', email: 'ana@demo.parley.example', icon_url: null, is_you: false },
    pinned_to_deal_flag: false,
    pinned_to_person_flag: false,
    pinned_to_organization_flag: false,
    ...change,
  } as Note;
}

test('a history note says who said what when, whose the conversation is, and where', () => {
  const history = historyOf(note(marta + ben));

  expect(history).toMatchObject({
    conversationId: '77',
    href: '/leads/messaging/77',
    status: 'Assigned to Ben Okafor · Open',
    folded: null,
  });
  expect(history?.messages).toEqual([
    {
      sender: 'Marta Kowalska',
      address: '+48555010244',
      at: '2026-01-05T13:24:00.000Z',
      isFailed: false,
      html: 'Hello<br>again &amp; again',
    },
    {
      sender: 'Ben Okafor',
      address: 'WhatsApp',
      at: '2026-01-05T13:40:00.000Z',
      isFailed: true,
      html: 'Here it is',
    },
  ]);
});

test('messages that did not fit are told of in a line', () => {
  const history = historyOf(note(`<p>${link('12 more, in the conversation')}</p>${marta}`));

  expect(history?.folded).toBe('12 more, in the conversation');
  expect(history?.messages).toHaveLength(1);
});

test('a note of a person is no history, even with a link to a conversation', () => {
  expect(historyOf(note('', { content: '<p>Call them</p>' }))).toBeNull();
  expect(historyOf(note('', { content: `<p>See ${link('this')}</p>` }))).toBeNull();
});

test('a note is open for a day, and no longer once a person changed it', () => {
  const history = historyOf(note(marta));
  const edited = historyOf(note(marta, { last_update_user_id: 2 }));
  const end = Date.parse('2026-01-06T13:24:00Z');

  expect(history && isOpenAt(history, end - 1)).toBe(true);
  expect(history && isOpenAt(history, end)).toBe(false);
  expect(edited && isOpenAt(edited, end - 1)).toBe(false);
});
