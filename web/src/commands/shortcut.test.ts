import { expect, test } from 'vitest';
import { ariaKeys, KeyReader, keyNames, strokeOf } from './shortcut';

const known = new Set(['e', 'g u', 'g c', 'shift+i', 'mod+k', '?']);

function press(key: string, held: Partial<KeyboardEvent> & { altGr?: boolean } = {}) {
  const { altGr = false, ...rest } = held;
  return strokeOf({
    key,
    code: '',
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    getModifierState: (name) => name === 'AltGraph' && altGr,
    ...rest,
  });
}

test('two keys are one shortcut when the second comes in time', () => {
  const reader = new KeyReader();

  expect(reader.press('g', 0, known)).toBeNull();
  expect(reader.press('u', 900, known)).toBe('g u');
  expect(reader.press('g', 2_000, known)).toBeNull();
  expect(reader.press('c', 3_100, known)).toBeNull();
});

test('a key that begins nothing with the one before stands for itself', () => {
  const reader = new KeyReader();

  reader.press('g', 0, known);
  expect(reader.press('e', 100, known)).toBe('e');
});

test('presses are named by what they type, and letters by the keys that are held', () => {
  expect(press('E', { shiftKey: true })).toBe('shift+e');
  expect(press('k', { metaKey: true })).toBe('mod+k');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('k', { altKey: true })).toBeNull();
  expect(press('Tab')).toBeNull();
});

test('a bracket that needs AltGr is a bracket', () => {
  expect(press('[', { ctrlKey: true, altKey: true, altGr: true })).toBe('[');
});

test('on a keyboard of other letters the place of the key counts', () => {
  expect(press('у', { code: 'KeyE' })).toBe('e');
});

test('keys are shown with their names, and told to screen readers', () => {
  expect(keyNames('g u')).toEqual([['G'], ['U']]);
  expect(keyNames('mod+enter')).toEqual([['Ctrl', '↵']]);
  expect(ariaKeys('shift+i')).toBe('Shift+i');
  expect(ariaKeys('g u')).toBeUndefined();
});
