import { fireEvent, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useIntent } from '../ui/intents';
import type { CommandState } from './command';
import { useShortcuts } from './use-shortcuts';

const reply = vi.fn<() => void>();
const search = vi.fn<() => void>();

/** A screen whose thread is on its way or there. */
function screenWith(isThreadComing: boolean) {
  reply.mockReset();
  search.mockReset();
  const state = { conversation: null } as unknown as CommandState;
  return renderHook(
    (given) => {
      useIntent('reply', reply, !given.isThreadComing);
      useIntent('search', search);
      useShortcuts(state, true, given.isThreadComing);
    },
    { initialProps: { isThreadComing } },
  );
}

function press(key: string) {
  return !fireEvent.keyDown(document.body, { key });
}

test('what is meant for a thread that is on its way is done when it is there, once', () => {
  const { rerender } = screenWith(true);
  press('r');
  expect(reply).not.toHaveBeenCalled();

  rerender({ isThreadComing: false });
  rerender({ isThreadComing: false });
  expect(reply).toHaveBeenCalledTimes(1);
});

test('who begins to write before the field is there gives no other orders', () => {
  const { rerender } = screenWith(true);
  press('r');
  expect(press('/')).toBe(true);
  expect(search).not.toHaveBeenCalled();

  rerender({ isThreadComing: false });
  press('/');
  expect(search).toHaveBeenCalledTimes(1);
});

test('what needs no thread is done at once', () => {
  screenWith(true);
  press('/');
  expect(search).toHaveBeenCalledTimes(1);
});
