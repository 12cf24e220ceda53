import { expect, test } from 'vitest';
import { carriesWhiteText, contrastWithWhite, defaultColor } from './contrast';

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#777777', 4.48],
  ['#ff0000', 4],
])('white on %s has a contrast of %d', (color, contrast) => {
  expect(contrastWithWhite(color)).toBeCloseTo(contrast, 2);
});

test('what can be read begins at four and a half', () => {
  expect(carriesWhiteText('#767676')).toBe(true);
  expect(carriesWhiteText('#777777')).toBe(false);
  expect(carriesWhiteText(defaultColor)).toBe(true);
});
