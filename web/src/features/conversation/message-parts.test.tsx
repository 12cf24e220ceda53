import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MessageParts } from './message-parts';
import { mayComeInParts } from './text-limits';

test.each([
  ['a'.repeat(160), ''],
  ['a'.repeat(161), '2 text messages'],
  ['€'.repeat(80), ''],
  ['€'.repeat(81), '2 text messages'],
  [`${'a'.repeat(69)}č`, ''],
  [`${'a'.repeat(70)}č`, '2 text messages'],
  ['😀'.repeat(68), '3 text messages'],
])('carriers make of %s: %s', (text, words) => {
  expect(render(<MessageParts text={text} />).container.textContent).toBe(words);
});

test('only what carriers may split is counted', () => {
  expect(mayComeInParts('sms-twilio', 'č'.repeat(71))).toBe(true);
  expect(mayComeInParts('sms-twilio', 'č'.repeat(70))).toBe(false);
  expect(mayComeInParts('whatsapp-twilio', 'a'.repeat(900))).toBe(false);
});
