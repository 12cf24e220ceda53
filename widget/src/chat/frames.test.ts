import { expect, test } from 'vitest';
import { frames, type Frame } from './frames';

async function read(...pieces: Uint8Array[]): Promise<Frame[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(piece));
      controller.close();
    },
  });
  const all: Frame[] = [];
  for await (const frame of frames(body)) all.push(frame);
  return all;
}

const told = new TextEncoder().encode(
  ':\n\nid: 7\nevent: line\ndata: {"text":"décaf 😀"}\n\nevent: typing\ndata: {}\n\n',
);
const expected = [
  { event: 'line', data: '{"text":"décaf 😀"}' },
  { event: 'typing', data: '{}' },
];

test('comments are nothing, and each event is read once', async () => {
  expect(await read(told)).toEqual(expected);
});

test('it does not matter where the pieces end, not even within a letter', async () => {
  for (let cut = 1; cut < told.length; cut++) {
    expect(await read(told.slice(0, cut), told.slice(cut))).toEqual(expected);
  }
});

test('what is not told to its end is not told', async () => {
  expect(await read(told.slice(0, -1))).toEqual(expected.slice(0, 1));
});
