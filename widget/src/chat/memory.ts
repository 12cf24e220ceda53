import type { Known } from './api';

/** A message that is on its way, or waits for a connection. */
export interface Waiting {
  id: string;
  text: string;
  at: string;
}

/** What the browser keeps for one channel on this site; where it keeps nothing, the page does. */
export class Memory {
  constructor(private readonly channel: string) {}

  get visitor(): Known | null {
    return this.read<Known>(localStorageOrNull(), 'visitor');
  }

  set visitor(known: Known | null) {
    this.write(localStorageOrNull(), 'visitor', known);
  }

  get outbox(): Waiting[] {
    return this.read<Waiting[]>(localStorageOrNull(), 'outbox') ?? [];
  }

  set outbox(waiting: Waiting[]) {
    this.write(localStorageOrNull(), 'outbox', waiting.length > 0 ? waiting : null);
  }

  /** The teaser is shown once in a visit. */
  get wasGreeted(): boolean {
    return this.read<boolean>(sessionStorageOrNull(), 'greeted') ?? false;
  }

  set wasGreeted(value: boolean) {
    this.write(sessionStorageOrNull(), 'greeted', value);
  }

  private read<T>(storage: Storage | null, name: string): T | null {
    try {
      return JSON.parse(storage?.getItem(this.key(name)) ?? 'null') as T | null;
    } catch {
      return null;
    }
  }

  private write(storage: Storage | null, name: string, value: unknown): void {
    try {
      if (value === null) storage?.removeItem(this.key(name));
      else storage?.setItem(this.key(name), JSON.stringify(value));
    } catch {
      // Full, or forbidden: then the visitor is a new one on the next page.
    }
  }

  private key(name: string): string {
    return `parley.${this.channel}.${name}`;
  }
}

function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function sessionStorageOrNull(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
