import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { message, reply, ben } from '../../test/world';
import { Announcements } from './announcements';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const before = message('Hello', 60_000);

function opened() {
  const { container, rerender } = render(<Announcements newestFirst={[before]} />);
  let thread = [before];
  return {
    words: () => container.textContent,
    comes: (news: typeof before) => {
      thread = [news, ...thread];
      rerender(<Announcements newestFirst={thread} />);
    },
  };
}

function pass(milliseconds: number) {
  act(() => void vi.advanceTimersByTime(milliseconds));
}

test('what the customer writes is said with their name, our own words are not', () => {
  const { words, comes } = opened();
  comes(message('Are you open?', 0));
  comes(reply('Yes', 0, ben));
  pass(2_000);

  expect(words()).toBe('Customer: Are you open?');
});

test('what has no words is said by its kind', () => {
  const { words, comes } = opened();
  const photo = {
    id: '1',
    name: null,
    mimeType: null,
    size: null,
    url: null,
    kind: 'image',
    thumbnail: null,
    problem: null,
  } as const;
  comes(message(null, 0, { attachments: [photo] }));
  pass(2_000);

  expect(words()).toBe('Customer: Photo');
});

test('many that come one upon the other are counted, at the latest two seconds after the first', () => {
  const { words, comes } = opened();
  for (let no = 1; no <= 4; no += 1) {
    comes(message(`Number ${no}`, 0));
    pass(500);
  }
  expect(words()).toBe('4 new messages');

  comes(message('And one more', 0));
  pass(1_999);
  expect(words()).toBe('4 new messages');
  pass(1);
  expect(words()).toBe('Customer: And one more');
});
