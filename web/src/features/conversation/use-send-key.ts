import type { KeyboardEvent } from 'react';
import { usePreferences } from '../../api/preferences';

/** Which key sends is the user's choice; with Enter, a new line is made by Shift and Enter. */
export function useSendKey(): (event: KeyboardEvent) => boolean {
  const { sendWith } = usePreferences();
  return ({ key, ctrlKey, metaKey, shiftKey, nativeEvent }) => {
    if (key !== 'Enter' || nativeEvent.isComposing) return false;
    return ctrlKey || metaKey || (sendWith === 'enter' && !shiftKey);
  };
}
