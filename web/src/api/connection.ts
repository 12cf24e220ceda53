import { useSyncExternalStore } from 'react';

type State = 'connecting' | 'connected' | 'lost';

/** Whether the screens are up to date by the event stream. `retry` tries to connect at once. */
export class Connection {
  private state: State = 'connecting';
  private readonly listeners = new Set<() => void>();
  retry: () => void = () => undefined;

  get current(): State {
    return this.state;
  }

  set(connected: boolean): void {
    this.state = connected ? 'connected' : 'lost';
    this.listeners.forEach((listener) => listener());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const connection = new Connection();

export function useConnection(): State {
  return useSyncExternalStore(connection.subscribe, () => connection.current);
}
