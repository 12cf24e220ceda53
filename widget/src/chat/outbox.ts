import type { Memory, Waiting } from './memory';

const longestWait = 30_000;

/**
 * Sends what was written, one after another, until the server has it. It outlives the page; each
 * message keeps the id that it got first, so that however often it is sent there is one.
 */
export class Outbox {
  private isGoing = false;
  private wait = 1_000;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly memory: Memory,
    private readonly send: (waiting: Waiting) => Promise<void>,
    private readonly changed: (waiting: Waiting[], isStuck: boolean) => void,
  ) {
    this.waiting = memory.outbox;
    window.addEventListener('online', () => this.go());
  }

  private waiting: Waiting[];

  add(text: string): void {
    this.keep([...this.waiting, { id: crypto.randomUUID(), text, at: new Date().toISOString() }]);
    this.go();
  }

  /** These are among the lines by now. */
  arrived(ids: readonly string[]): void {
    const left = this.waiting.filter(({ id }) => !ids.includes(id));
    if (left.length < this.waiting.length) this.keep(left);
  }

  go(): void {
    clearTimeout(this.timer);
    this.changed(this.waiting, false);
    if (!this.isGoing) void this.sendAll();
  }

  private async sendAll(): Promise<void> {
    this.isGoing = true;
    try {
      for (let [next] = this.waiting; next; [next] = this.waiting) {
        await this.send(next);
        this.arrived([next.id]);
        this.wait = 1_000;
      }
    } catch {
      this.changed(this.waiting, true);
      this.timer = setTimeout(() => this.go(), this.wait);
      this.wait = Math.min(this.wait * 2, longestWait);
    } finally {
      this.isGoing = false;
    }
  }

  private keep(waiting: Waiting[]): void {
    this.waiting = waiting;
    this.memory.outbox = waiting;
    this.changed(waiting, false);
  }
}
