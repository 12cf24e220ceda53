import { useEffect, useRef, useState } from 'react';

const patience = 150;
const leastShown = 300;

/**
 * Whether to show a skeleton: only when loading takes longer than 150 ms, and then for at least
 * 300 ms, so that nothing flickers.
 */
export function useSkeleton(isLoading: boolean): boolean {
  const [shown, setShown] = useState(false);
  const since = useRef(0);
  useEffect(() => {
    if (isLoading === shown) return;
    const wait = isLoading ? patience : Math.max(0, since.current + leastShown - Date.now());
    const timer = setTimeout(() => {
      since.current = Date.now();
      setShown(isLoading);
    }, wait);
    return () => clearTimeout(timer);
  }, [isLoading, shown]);
  return shown;
}
