import { useEffect, useState } from 'react';

const quiet = 150;

/** What was typed, once the typing has paused for 150 ms. */
export function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), quiet);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
