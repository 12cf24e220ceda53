import { useEffect, useEffectEvent, useState } from 'react';

const quietTime = 200;

/** The words as they are typed; told to the address, and by it to the server, once the typing pauses. */
export function useSearchWords(
  words: string,
  onSearch: (words: string) => void,
): [typed: string, type: (typed: string) => void] {
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  if (told !== words) {
    // The address was changed by something else than the typing.
    setTold(words);
    if (typed.trim() !== words) setTyped(words);
  }
  const tell = useEffectEvent(() => {
    if (typed.trim() !== words) onSearch(typed.trim());
  });
  useEffect(() => {
    const timer = setTimeout(tell, typed ? quietTime : 0);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
