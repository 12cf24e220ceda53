import type { Api, Line } from './api';
import { frames } from './frames';
import { Refused } from './refused';

const longestWait = 30_000;
/** The server says something every 15 s; a stream that is silent for longer is none. */
const longestSilence = 40_000;

interface Told {
  line: (line: Line) => void;
  typing: (name: string) => void;
  connected: (isConnected: boolean) => void;
  /** The session is over. */
  refused: () => void;
}

/** What happens, as it happens; after a break it goes on behind the last line that it told. */
export class Stream {
  private position = 0;
  private current: AbortController | null = null;

  constructor(
    private readonly api: Api,
    private readonly told: Told,
  ) {}

  start(position: number): void {
    this.stop();
    this.position = position;
    this.current = new AbortController();
    void this.run(this.current);
  }

  stop(): void {
    this.current?.abort();
    this.current = null;
  }

  private async run(own: AbortController): Promise<void> {
    let wait = 1_000;
    while (!own.signal.aborted) {
      try {
        await this.follow(own.signal, () => {
          wait = 1_000;
        });
      } catch (problem) {
        if (own.signal.aborted) return;
        if (problem instanceof Refused && problem.status === 401) return this.told.refused();
        this.told.connected(false);
      }
      await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
      wait = Math.min(wait * 2, longestWait);
    }
  }

  private async follow(signal: AbortSignal, onOpen: () => void): Promise<void> {
    const silent = new AbortController();
    let timer = setTimeout(() => silent.abort(), longestSilence);
    try {
      const answer = await this.api.events(this.position, AbortSignal.any([signal, silent.signal]));
      if (!answer.body) return;
      onOpen();
      this.told.connected(true);
      const heard = new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          clearTimeout(timer);
          timer = setTimeout(() => silent.abort(), longestSilence);
          controller.enqueue(chunk);
        },
      });
      for await (const { event, data } of frames(answer.body.pipeThrough(heard))) {
        if (signal.aborted) return;
        if (event === 'line') this.tellLine(JSON.parse(data) as Line);
        if (event === 'typing') this.told.typing((JSON.parse(data) as { name: string }).name);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private tellLine(line: Line): void {
    this.position = Math.max(this.position, line.position);
    this.told.line(line);
  }
}
