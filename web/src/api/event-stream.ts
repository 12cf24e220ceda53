import { apiBase, noticeStatus } from './client';
import { FrameReader } from './event-frames';
import type { FeedEvent } from './types';

/** The server sends a comment every 20 s; two missed ones mean that the connection is dead. */
const silenceLimit = 45_000;
const longestPause = 15_000;

export interface StreamListener {
  onEvent: (event: FeedEvent) => void;
  onConnected: (connected: boolean) => void;
}

/**
 * GET /events, kept open: after any break it goes on behind the last event seen, after a pause that
 * grows and is drawn by chance, so that all screens do not come back at the same moment.
 */
export class EventStream {
  private failures = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private connection: AbortController | undefined;
  private stopped = false;

  constructor(
    private readonly listener: StreamListener,
    private lastId: string | null,
  ) {
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.pause);
    this.connection?.abort();
  }

  /** Gives up a connection that the browser knows to be gone, though nothing has said so on it. */
  drop(): void {
    this.connection?.abort();
  }

  /** Tries again at once instead of after the pause. */
  retryNow(): void {
    if (this.stopped || this.connection) return;
    clearTimeout(this.pause);
    void this.connect();
  }

  private async connect(): Promise<void> {
    const connection = new AbortController();
    this.connection = connection;
    try {
      await this.readAll(connection);
    } catch {
      // Whatever broke it, the answer is the same: connect again.
    }
    this.connection = undefined;
    if (this.stopped) return;
    this.listener.onConnected(false);
    this.pause = setTimeout(() => void this.connect(), this.nextPause());
  }

  private async readAll(connection: AbortController): Promise<void> {
    const watch = new Watch(() => connection.abort());
    try {
      const headers = new Headers({ Accept: 'text/event-stream' });
      if (this.lastId) headers.set('Last-Event-ID', this.lastId);
      const response = await fetch(`${location.origin}${apiBase}/events`, {
        headers,
        signal: connection.signal,
        cache: 'no-store',
      });
      noticeStatus(response.status);
      if (!response.ok || !response.body) return;
      await this.readFrames(response.body, watch);
    } finally {
      watch.end();
    }
  }

  private async readFrames(body: ReadableStream<BufferSource>, watch: Watch): Promise<void> {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const frames = new FrameReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      watch.restart();
      for (const frame of frames.read(value)) this.receive(frame);
    }
  }

  private receive({ id, event, data }: { id: string; event: string; data: string }): void {
    if (id) this.lastId = id;
    if (event === 'ready') {
      this.failures = 0;
      this.listener.onConnected(true);
    }
    this.listener.onEvent({ id: Number(id), event, data: JSON.parse(data) } as FeedEvent);
  }

  private nextPause(): number {
    const most = Math.min(longestPause, 500 * 2 ** this.failures);
    this.failures += 1;
    return most * (0.5 + Math.random() / 2);
  }
}

/** Ends a connection that has been silent for too long. */
class Watch {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onSilence: () => void) {
    this.restart();
  }

  restart(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.onSilence, silenceLimit);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
