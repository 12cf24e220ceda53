import { useState, useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 1359px)');

/** Whether the navigation is a rail of icons: where the window is narrow, unless turned round. */
export function useRail(): [isRail: boolean, toggle: () => void] {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  const [isTurned, setTurned] = useState(false);
  return [isNarrow !== isTurned, () => setTurned(!isTurned)];
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}
