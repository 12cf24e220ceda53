import { useLayoutEffect, useState, type RefObject } from 'react';

/** How far a list begins below the top of its scroller, whatever grows or is folded above it. */
export function useOffsetTop(
  list: RefObject<HTMLElement | null>,
  scroller: HTMLElement | null,
): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setTop(list.current?.offsetTop ?? 0));
    const content = scroller?.firstElementChild;
    if (content) observer.observe(content);
    return () => observer.disconnect();
  }, [list, scroller]);
  return top;
}
