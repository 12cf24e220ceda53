import type { KeyboardEvent } from 'react';

type SendWith = 'ctrl-enter' | 'enter';

/** Which key sends; the other one, or Shift and Enter, makes a new line. */
export function useSendWith(): SendWith {
  return 'ctrl-enter';
}

export function useSendKey(): (event: KeyboardEvent) => boolean {
  const sendWith = useSendWith();
  return ({ key, ctrlKey, metaKey, shiftKey, nativeEvent }) => {
    if (key !== 'Enter' || nativeEvent.isComposing) return false;
    return ctrlKey || metaKey || (sendWith === 'enter' && !shiftKey);
  };
}
