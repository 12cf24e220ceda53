import { useEffect, useState } from 'react';
import { serverNow } from '../../api/server-clock';

const minute = 60_000;

/**
 * Milliseconds left to reply, renewed whenever the minute changes and exactly at the end; null where
 * there is no limit. Zero or less: the window is closed.
 */
export function useReplyWindow(replyUntil: string | null): number | null {
  const [now, setNow] = useState(serverNow);
  const end = replyUntil ? Date.parse(replyUntil) : null;
  useEffect(() => {
    if (end === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const current = serverNow();
      setNow(current);
      const left = end - current;
      if (left > 0) timer = setTimeout(tick, left % minute || minute);
    };
    tick();
    return () => clearTimeout(timer);
  }, [end]);
  return end === null ? null : end - now;
}
