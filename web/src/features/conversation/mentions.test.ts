import { expect, test } from 'vitest';
import { cutAtMentions, mentionedIn, mentionOf } from './mentions';

const ana = { id: '1', name: 'Ana Ruiz' };
const anaBell = { id: '2', name: 'Ana Bell' };
const ben = { id: '3', name: 'Ben Okafor' };

test('a first name is enough where only one has it', () => {
  expect(mentionOf(ben, [ana, ben])).toBe('Ben');
  expect(mentionOf(ana, [ana, anaBell, ben])).toBe('Ana Ruiz');
});

test('mentioned is who stands in the text behind an at sign', () => {
  const team = [ana, ben];
  expect(mentionedIn('@Ana please, @Ben Okafor knows', team)).toEqual([ana, ben]);
  expect(mentionedIn('Ana, ben@shop.example, @Anabel', team)).toEqual([]);
  expect(mentionedIn('@Ana please', [ana, anaBell])).toEqual([]);
});

test('a text is cut so that mentions can be told from the rest', () => {
  expect(cutAtMentions('Ask @Ben Okafor, not @Benno.', [ben])).toEqual([
    'Ask ',
    '@Ben Okafor',
    ', not @Benno.',
  ]);
  expect(cutAtMentions('Nobody', [])).toEqual(['Nobody']);
});
