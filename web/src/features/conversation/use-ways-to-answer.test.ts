import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conversation } from '../../test/world';
import { useWaysToAnswer } from './use-ways-to-answer';

const minute = 60_000;
const marta = conversation('Marta Kowalska', { channel: 'messenger', address: 'm-1', since: 0 });
const mayInPerson = { ...marta, replyFallback: 'human-agent' as const };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function after(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

function pass(milliseconds: number) {
  act(() => void vi.advanceTimersByTime(milliseconds));
}

function ways(told: { replyUntil: string; humanAgentUntil: string | null }) {
  return renderHook((given) => useWaysToAnswer({ ...mayInPerson, ...given }), {
    initialProps: told,
  });
}

test('in person one answers when one has said so, until that ends to the millisecond', () => {
  const { result } = ways({ replyUntil: after(minute), humanAgentUntil: after(7 * minute) });
  expect(result.current).toMatchObject({ isOver: false, isInPerson: false });
  pass(minute);
  expect(result.current).toMatchObject({ isOver: true, fallback: 'human-agent' });

  act(() => result.current.answerInPerson());
  expect(result.current).toMatchObject({ isInPerson: true, personLeft: 6 * minute });
  pass(6 * minute - 1);
  expect(result.current.isInPerson).toBe(true);
  pass(1);
  expect(result.current).toMatchObject({ isInPerson: false, fallback: null, isOver: true });
});

test('what was said of one window is not meant for the next', () => {
  const first = { replyUntil: after(0), humanAgentUntil: after(7 * minute) };
  const { result, rerender } = ways(first);
  act(() => result.current.answerInPerson());
  rerender({ replyUntil: after(minute), humanAgentUntil: after(8 * minute) });
  pass(minute);

  expect(result.current).toMatchObject({ isOver: true, isInPerson: false });
});

test('a provider that has templates after the window has them still when nobody may in person', () => {
  const { result } = renderHook(() =>
    useWaysToAnswer({ ...marta, replyUntil: after(-minute), replyFallback: 'template' }),
  );
  expect(result.current).toMatchObject({ isOver: true, fallback: 'template', isInPerson: false });
});
