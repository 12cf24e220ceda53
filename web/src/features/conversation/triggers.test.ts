import { expect, test } from 'vitest';
import { replaced, triggerIn } from './triggers';

function asked(text: string, tab: 'reply' | 'note' = 'reply') {
  const trigger = triggerIn(text, text.length, tab);
  return trigger && `${trigger.kind} "${trigger.words}" at ${trigger.start}`;
}

test('a slash asks for answers in an empty reply only', () => {
  expect(asked('/')).toBe('answers "" at 0');
  expect(asked('/pri')).toBe('answers "pri" at 0');
  expect(asked('and/or')).toBeNull();
  expect(asked('/pri list')).toBeNull();
  expect(asked('/', 'note')).toBeNull();
});

test('an at sign asks for colleagues in a note only', () => {
  expect(asked('@', 'note')).toBe('mention "" at 0');
  expect(asked('please @An', 'note')).toBe('mention "An" at 7');
  expect(asked('please @Ana Ru', 'note')).toBe('mention "Ana Ru" at 7');
  expect(asked('ana@demo', 'note')).toBeNull();
  expect(asked('@An')).toBeNull();
});

test('a colon and two letters ask for emoji', () => {
  expect(asked('Thanks :th')).toBe('emoji "th" at 7');
  expect(asked('at 10:30')).toBeNull();
  expect(asked(':t')).toBeNull();
});

test('what is chosen takes the place of what was typed', () => {
  expect(replaced('Hi @An there', 3, 6, '@Ana ')).toEqual({ text: 'Hi @Ana  there', caret: 8 });
});
