import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useReplyWindow } from './use-reply-window';

const start = Date.parse('2026-11-22T10:00:00Z');

beforeEach(() => vi.useFakeTimers({ now: start }));
afterEach(() => vi.useRealTimers());

function windowOf(milliseconds: number) {
  const end = new Date(start + milliseconds).toISOString();
  return renderHook(({ until }) => useReplyWindow(until), {
    initialProps: { until: end as string | null },
  });
}

function pass(milliseconds: number) {
  act(() => void vi.advanceTimersByTime(milliseconds));
}

test('the window closes at the very moment of its end', () => {
  const { result } = windowOf(90_500);
  pass(90_499);
  expect(result.current).toBeGreaterThan(0);

  pass(1);
  expect(result.current).toBe(0);
});

test('the minutes left change when a minute is over', () => {
  const { result } = windowOf(150_000);
  pass(30_000);
  expect(result.current).toBe(120_000);
  pass(60_000);
  expect(result.current).toBe(60_000);
});

test('a new message of the customer opens it again', () => {
  const { result, rerender } = windowOf(1_000);
  pass(5_000);
  expect(result.current).toBeLessThanOrEqual(0);

  rerender({ until: new Date(start + 60_000).toISOString() });
  expect(result.current).toBe(55_000);
});

test('without a limit there is nothing to count', () => {
  expect(renderHook(() => useReplyWindow(null)).result.current).toBeNull();
});
