import { expect, test } from 'vitest';
import { unaccounted } from './event-balance';
import { readable } from './readable-body';

const counts = { received: 10, applied: 6, duplicate: 1, ignored: 1, setAside: 1, waiting: 1 };

test('the counters balance when every event became something', () => {
  expect(unaccounted(counts)).toBe(0);
  expect(unaccounted({ ...counts, received: 12 })).toBe(2);
  expect(unaccounted({ ...counts, received: 9 })).toBe(-1);
});

test('JSON is laid out in lines', () => {
  expect(readable('{"object":"page"}')).toBe('{\n  "object": "page"\n}');
});

test('a form’s fields stand one below another', () => {
  expect(readable('Body=Good+morning&From=whatsapp%3A%2B48555010244')).toBe(
    'Body: Good morning\nFrom: whatsapp:+48555010244',
  );
});

test('anything else stays as it came', () => {
  expect(readable('who = knows')).toBe('who = knows');
});
