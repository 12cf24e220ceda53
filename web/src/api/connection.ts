import { useSyncExternalStore } from 'react';

/** `seen`: there was none since the page opened, and it shows what was seen before. */
type State = 'connecting' | 'connected' | 'lost' | 'seen';

/** Whether the screens are up to date by the event stream. `retry` tries to connect at once. */
export class Connection {
  private state: State = 'connecting';
  private readonly listeners = new Set<() => void>();
  retry: () => void = () => undefined;

  get current(): State {
    return this.state;
  }

  set(connected: boolean): void {
    this.put(connected ? 'connected' : 'lost');
  }

  showSeen(): void {
    this.put('seen');
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private put(state: State): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

export const connection = new Connection();

export function useConnection(): State {
  return useSyncExternalStore(connection.subscribe, () => connection.current);
}
