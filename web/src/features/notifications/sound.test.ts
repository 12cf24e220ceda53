import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { playSound, unlockSound } from './sound';

/** A browser's sound, of which jsdom has none: locked until a click, and it counts what is heard. */
class FakeAudio {
  static starts: number[] = [];
  state = 'suspended';
  currentTime = 0;
  destination = {};
  resume = async () => void (this.state = 'running');
}

class FakeNode {
  gain = {
    setValueAtTime: vi.fn(),
    linearRampToValueAtTime: vi.fn(),
    exponentialRampToValueAtTime: vi.fn(),
  };
  connect = (next: unknown) => next;
  start = (at: number) => FakeAudio.starts.push(at);
  stop = () => undefined;
}

const names = { AudioContext: FakeAudio, OscillatorNode: FakeNode, GainNode: FakeNode };

beforeEach(() => {
  Object.entries(names).forEach(([name, fake]) => vi.stubGlobal(name, fake));
});
afterEach(() => Object.keys(names).forEach((name) => Reflect.deleteProperty(globalThis, name)));

test('two notes are heard, once a click has unlocked sound and not before', async () => {
  playSound();
  expect(FakeAudio.starts).toEqual([]);

  await unlockSound();
  playSound();
  expect(FakeAudio.starts).toEqual([0, 0.12]);
});
