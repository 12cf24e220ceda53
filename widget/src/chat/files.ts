import type { Line } from './api';
import { Refused } from './refused';

/** As the server has it; said before anything is sent. */
export const largest = 10_000_000;

export type Problem = 'tooLarge' | 'notTaken' | 'notSent';

/** A file on its way to the team; it does not outlive the page. */
export interface Bringing {
  id: string;
  file: File;
  /** How much of it is there, from 0 to 1. */
  share: number;
  problem: Problem | null;
}

type Send = (one: Bringing, tell: (share: number) => void, signal: AbortSignal) => Promise<Line>;

/** Brings files one after another, each under the id that it got first. */
export class Files {
  private all: Bringing[] = [];
  private current: { id: string; abort: AbortController } | null = null;

  constructor(
    private readonly send: Send,
    private readonly arrived: (line: Line) => void,
    private readonly changed: (all: Bringing[]) => void,
  ) {}

  add(files: Iterable<File>): void {
    const added = [...files].map((file) => ({
      id: crypto.randomUUID(),
      file,
      share: 0,
      problem: file.size > largest ? ('tooLarge' as const) : null,
    }));
    this.keep([...this.all, ...added]);
    void this.go();
  }

  again(id: string): void {
    this.change(id, { problem: null });
    void this.go();
  }

  cancel(id: string): void {
    this.keep(this.all.filter((one) => one.id !== id));
    if (this.current?.id === id) this.current.abort.abort();
  }

  private async go(): Promise<void> {
    const next = this.all.find(({ problem }) => problem === null);
    if (this.current || !next) return;
    const { id } = next;
    const abort = new AbortController();
    this.current = { id, abort };
    try {
      this.arrived(await this.send(next, (share) => this.change(id, { share }), abort.signal));
      this.keep(this.all.filter((one) => one.id !== id));
    } catch (problem) {
      this.change(id, { share: 0, problem: problemOf(problem) });
    }
    this.current = null;
    void this.go();
  }

  private change(id: string, news: Partial<Bringing>): void {
    this.keep(this.all.map((one) => (one.id === id ? { ...one, ...news } : one)));
  }

  private keep(all: Bringing[]): void {
    this.all = all;
    this.changed(all);
  }
}

function problemOf(problem: unknown): Problem {
  const status = problem instanceof Refused ? problem.status : 0;
  if (status === 413) return 'tooLarge';
  return status === 415 || status === 400 ? 'notTaken' : 'notSent';
}
