/**
 * A small value that must be there before the first paint, kept in this browser under a key, the same
 * in all its tabs. Where storage is blocked the value lives as long as the page.
 */
export class Stored<Value> {
  private readonly listeners = new Set<() => void>();
  private value: Value;
  private isKept = true;

  constructor(
    private readonly key: string,
    private readonly initial: Value,
  ) {
    this.value = this.load();
    addEventListener('storage', (event) => {
      // Without a key all of the storage was cleared.
      if (event.key === key || event.key === null) this.put(this.load());
    });
  }

  get(): Value {
    return this.value;
  }

  /** Changes what is stored now, which another tab may have written since this one last heard. */
  update(change: (value: Value) => Value): void {
    const value = change(this.isKept ? this.load() : this.value);
    try {
      localStorage.setItem(this.key, JSON.stringify(value));
    } catch {
      // Full or blocked: the page goes on with what it has in memory.
      this.isKept = false;
    }
    this.put(value);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private put(value: Value): void {
    this.value = value;
    this.listeners.forEach((listener) => listener());
  }

  private load(): Value {
    try {
      const text = localStorage.getItem(this.key);
      return text === null ? this.initial : (JSON.parse(text) as Value);
    } catch {
      return this.initial;
    }
  }
}

/** The same kind of value for each user of this browser: nobody gets another's look. */
export function storedPerUser<Value>(
  name: string,
  initial: Value,
): (userId: string) => Stored<Value> {
  const made = new Map<string, Stored<Value>>();
  return (userId) => {
    const stored = made.get(userId) ?? new Stored(`parley.${name}.${userId}`, initial);
    made.set(userId, stored);
    return stored;
  };
}
