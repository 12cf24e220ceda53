import { useEffect, type RefObject } from 'react';

/**
 * Keeps whoever reads at the end of a log there, when it turns out higher than was thought or the
 * field below it grows. Only scrolling up leaves the end.
 *
 * @param nearEnd so many pixels above it still count as the end
 */
export function useKeptEnd(scroller: RefObject<HTMLElement | null>, nearEnd: number): void {
  useEffect(() => {
    const log = scroller.current;
    if (!log) return;
    let isKept = log.scrollHeight - log.scrollTop - log.clientHeight <= nearEnd;
    let last = log.scrollTop;
    const onScroll = () => {
      const isNear = log.scrollHeight - log.scrollTop - log.clientHeight <= nearEnd;
      isKept = isNear || (isKept && log.scrollTop >= last);
      last = log.scrollTop;
    };
    const observer = new ResizeObserver(() => {
      if (isKept) log.scrollTop = log.scrollHeight;
    });
    log.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(log);
    for (const content of log.children) observer.observe(content);
    return () => {
      log.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [scroller, nearEnd]);
}
