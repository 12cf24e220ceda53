import { expect, test } from 'vitest';
import { FrameReader } from './event-frames';

test('a frame that comes in pieces is read once and whole', () => {
  const reader = new FrameReader();

  expect(reader.read('id: 7\nevent: message.cre')).toEqual([]);
  expect(reader.read('ated\ndata: {"a":1}\n')).toEqual([]);
  expect(reader.read('\n')).toEqual([{ id: '7', event: 'message.created', data: '{"a":1}' }]);
});

test('comments make no frame', () => {
  expect(new FrameReader().read(': still here\n\n')).toEqual([]);
});

test('several frames of one piece come in their order', () => {
  const frames = new FrameReader().read('id: 1\ndata: a\n\nid: 2\ndata: b: c\n\n');

  expect(frames.map(({ id, data }) => [id, data])).toEqual([
    ['1', 'a'],
    ['2', 'b: c'],
  ]);
});

test('lines may end as on Windows', () => {
  expect(new FrameReader().read('id: 1\r\ndata: a\r\n\r\n')).toHaveLength(1);
});
