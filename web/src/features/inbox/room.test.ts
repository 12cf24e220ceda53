import { expect, test } from 'vitest';
import { roomFor } from './room';

test.each([
  ['a section that is still asked for keeps the room of all that it counts', 0, true, 12, 12],
  ['what nobody has counted keeps a little room', 0, true, undefined, 3],
  ['a long section keeps the same room when its first page has come', 50, true, 800, 800],
  ['there is always a place for the next row', 50, true, 50, 51],
  ['no list is higher than a browser can draw', 50, true, 1_000_000, 20_000],
  ['once all are there, they alone count', 50, false, 60, 50],
])('%s', (_, loaded, hasMore, total, room) => {
  expect(roomFor(loaded, hasMore, total)).toBe(room);
});
