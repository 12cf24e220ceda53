import type { Api, Line } from './api';

const gatherFor = 200;

/** Tells how far the window has got the team's lines, and how far they were read. */
export class Receipts {
  private told = { delivered: 0, read: 0 };
  private due = { delivered: 0, read: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly api: Api) {}

  /** Another visitor's window, perhaps. */
  begin(lines: readonly Line[]): void {
    if (lines.length === 0) this.due = { delivered: 0, read: 0 };
    this.told = { delivered: 0, read: 0 };
  }

  delivered(upTo: number): void {
    this.note('delivered', upTo);
  }

  read(upTo: number): void {
    this.note('read', upTo);
  }

  private note(sign: 'delivered' | 'read', upTo: number): void {
    if (upTo <= this.told[sign] || !this.api.token) return;
    this.due[sign] = upTo;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tell(), gatherFor);
  }

  /** What is lost of this is told with the next line, or when the window is opened again. */
  private async tell(): Promise<void> {
    for (const sign of ['delivered', 'read'] as const) {
      const upTo = this.due[sign];
      if (upTo > this.told[sign]) {
        this.told[sign] = upTo;
        await this.api.tell(sign, { upTo }).catch(() => {
          this.told[sign] = 0;
        });
      }
    }
  }
}
