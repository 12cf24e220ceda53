import type { Line, Look } from './api';
import type { Bringing } from './files';
import type { Waiting } from './memory';

/** All that the window shows. */
export interface State {
  /** Null until the channel has answered: until then there is nothing on the page. */
  look: Look | null;
  isOpen: boolean;
  wasGreeted: boolean;
  /** Oldest first. */
  lines: Line[];
  /** Before which there are more; null where there are none. */
  older: number | null;
  isLoading: boolean;
  waiting: Waiting[];
  /** Files on their way. */
  bringing: Bringing[];
  /** What waits could not be sent just now, and is tried again. */
  isStuck: boolean;
  isConnected: boolean;
  unread: number;
  /** Who of the team types at this moment. */
  typing: string | null;
  hasEmail: boolean;
  /** Why what was written last was not taken. */
  refusal: string | null;
}

export const initial: State = {
  look: null,
  isOpen: false,
  wasGreeted: false,
  lines: [],
  older: null,
  isLoading: false,
  waiting: [],
  bringing: [],
  isStuck: false,
  isConnected: true,
  unread: 0,
  typing: null,
  hasEmail: false,
  refusal: null,
};
