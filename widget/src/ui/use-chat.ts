import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat/chat';
import type { State } from '../chat/state';
import type { Words } from '../words';

export interface Place {
  chat: Chat;
  words: Words;
  language: string;
}

export const PlaceContext = createContext<Place | null>(null);

/** The chat, and what it shows at this moment. */
export function useChat(): Place & { state: State } {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('There is no chat here');
  const { chat } = place;
  const [state, setState] = useState(chat.state);
  useEffect(() => {
    setState(chat.state);
    return chat.listen(() => setState(chat.state));
  }, [chat]);
  return { ...place, state };
}
