import { EventStream, type StreamListener } from './event-stream';
import type { FeedEvent } from './types';

type Note =
  | { kind: 'event'; event: FeedEvent }
  | { kind: 'connected'; connected: boolean; lastId: string | null }
  | { kind: 'asking' }
  | { kind: 'retry' };

/**
 * One event stream for all tabs of a user: the tab that holds the lock reads it and passes it on;
 * when it goes, the next takes over behind the last event that it heard of. Browsers offer locks only
 * on secure origins; elsewhere each tab reads a stream of its own.
 */
export class SharedEvents {
  private readonly name: string;
  private readonly channel: BroadcastChannel | null;
  private readonly leaving = new AbortController();
  private stream: EventStream | undefined;
  private lastId: string | null = null;
  private connected = false;

  constructor(
    userId: string,
    private readonly listener: StreamListener,
  ) {
    this.name = `parley.events.${userId}`;
    this.channel = 'locks' in navigator ? new BroadcastChannel(this.name) : null;
    if (!this.channel) {
      this.lead();
      return;
    }
    this.channel.onmessage = ({ data }: MessageEvent<Note>) => this.hear(data);
    this.channel.postMessage({ kind: 'asking' } satisfies Note);
    this.waitForTheLock();
  }

  /** Whether this is the tab that reads the stream. */
  get isLeading(): boolean {
    return this.stream !== undefined;
  }

  stop(): void {
    this.leaving.abort();
    this.stream?.stop();
    this.channel?.close();
  }

  /** The browser has lost its network; the tab that reads the stream hears of it too. */
  drop(): void {
    this.stream?.drop();
  }

  retryNow(): void {
    if (this.stream) this.stream.retryNow();
    else this.tell({ kind: 'retry' });
  }

  private waitForTheLock(): void {
    const { signal } = this.leaving;
    const untilLeaving = new Promise<void>((done) =>
      signal.addEventListener('abort', () => done()),
    );
    const hold = () => {
      this.lead();
      return untilLeaving;
    };
    navigator.locks.request(this.name, { signal }, hold).catch(() => undefined);
  }

  private lead(): void {
    this.stream = new EventStream(
      {
        onEvent: (event) => {
          this.take(event);
          this.tell({ kind: 'event', event });
        },
        onConnected: (connected) => {
          this.setConnected(connected);
          this.tellState();
        },
      },
      this.lastId,
    );
  }

  private hear(note: Note): void {
    if (note.kind === 'event') this.take(note.event);
    if (note.kind === 'connected') {
      this.lastId ??= note.lastId;
      this.setConnected(note.connected);
    }
    if (note.kind === 'asking' && this.stream) this.tellState();
    if (note.kind === 'retry') this.stream?.retryNow();
  }

  private take(event: FeedEvent): void {
    if (event.id) this.lastId = String(event.id);
    this.listener.onEvent(event);
  }

  private setConnected(connected: boolean): void {
    if (connected === this.connected) return;
    this.connected = connected;
    this.listener.onConnected(connected);
  }

  private tellState(): void {
    this.tell({ kind: 'connected', connected: this.connected, lastId: this.lastId });
  }

  private tell(note: Note): void {
    if (!this.leaving.signal.aborted) this.channel?.postMessage(note);
  }
}
