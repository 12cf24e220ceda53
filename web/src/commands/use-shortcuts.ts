import { useEffect, useEffectEvent, useRef } from 'react';
import type { Command, CommandState } from './command';
import { commands } from './commands';
import { isSingleKey, KeyReader, strokeOf } from './shortcut';

/**
 * Runs commands by their keys, for as long as the screen stands. While the thread is on its way to
 * the screen, what is meant for it waits, and so do the fingers that already write into it.
 */
export function useShortcuts(
  state: CommandState,
  singleKeys: boolean,
  isThreadComing = false,
): void {
  const waiting = useRef<Command>(null);
  const isWaiting = ({ inThread }: Command) => isThreadComing && inThread === true;
  const run = useEffectEvent((event: KeyboardEvent, reader: KeyReader) => {
    const stroke = event.defaultPrevented || event.isComposing ? null : strokeOf(event);
    if (!stroke || (isSingleKey(stroke) && (!singleKeys || isTaken(event.target)))) return;
    if (waiting.current) {
      event.preventDefault();
      return;
    }
    const meant = commands.filter(({ shortcut }) => shortcut !== null);
    const known = new Set(meant.map(({ shortcut }) => shortcut ?? ''));
    const pressed = reader.press(stroke, event.timeStamp, known);
    const command = meant.find(
      (each) =>
        each.shortcut === pressed &&
        pressed !== null &&
        (isWaiting(each) || each.isAvailable(state)),
    );
    if (!command) return;
    event.preventDefault();
    if (isWaiting(command)) waiting.current = command;
    else command.run(state);
  });
  const runWaiting = useEffectEvent(() => {
    const command = waiting.current;
    waiting.current = null;
    if (command?.isAvailable(state)) command.run(state);
  });
  useEffect(() => {
    if (!isThreadComing) runWaiting();
  }, [isThreadComing]);
  useEffect(() => {
    const reader = new KeyReader();
    const onKeyDown = (event: KeyboardEvent) => run(event, reader);
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

const writing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
const overlays = '[role=dialog]:not(.toast), [role=alertdialog], [role=menu], [role=listbox]';

/** Keys that go to a field or to what lies over the screen are not meant for the screen. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${writing}, ${overlays}`) !== null;
}
