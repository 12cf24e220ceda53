import { Api, type Beginning, type Line, type Look } from './api';
import { Files, type Bringing } from './files';
import { Memory } from './memory';
import { Outbox } from './outbox';
import { lastOfTeam, merged } from './lines';
import { Receipts } from './receipts';
import { Refused } from './refused';
import { Stream } from './stream';
import { initial, type State } from './state';
import { Told } from './told';

const typingLasts = 6_000;
const tellTypingEvery = 3_000;
const lookAgainAfter = 60_000;

/** One channel's chat on one page: what it knows, and what can be done with it. */
export class Chat {
  state: State = initial;
  readonly files: Files;
  readonly told = new Told();
  private readonly memory: Memory;
  private readonly api: Api;
  private readonly outbox: Outbox;
  private readonly receipts: Receipts;
  private readonly stream: Stream;
  private readonly listeners = new Set<() => void>();
  private identity: string | null = null;
  private beginning: Promise<void> | null = null;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private toldTypingAt = 0;
  private lookedAt = 0;

  constructor(base: string, channel: string) {
    this.memory = new Memory(channel);
    this.api = new Api(`${base}/webchat/${encodeURIComponent(channel)}`);
    this.outbox = new Outbox(this.memory, (waiting) => this.send(waiting), this.waiting);
    this.files = new Files(
      (...sent) => this.bring(...sent),
      (line) => this.take([line]),
      (bringing) => this.set({ bringing }),
    );
    this.receipts = new Receipts(this.api);
    this.stream = new Stream(this.api, {
      line: (line) => this.take([line]),
      typing: (name) => this.typing(name),
      connected: (isConnected) => this.set({ isConnected }),
      refused: () => void this.beginAgain(),
    });
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shows itself on the page; whoever is known here finds what came meanwhile. */
  async start(): Promise<void> {
    await this.lookAgain();
    this.set({ wasGreeted: this.memory.wasGreeted });
    if (this.identity ?? this.memory.visitor) await this.begin();
  }

  async identify(token: string): Promise<void> {
    await this.beginning?.catch(() => undefined);
    this.identity = token;
    if (!this.state.look) return;
    this.stream.stop();
    this.api.token = null;
    this.set({ lines: [], older: null, unread: 0, hasEmail: false });
    await this.begin();
  }

  open(): void {
    this.dismiss();
    this.set({ isOpen: true });
    this.seen();
    if (Date.now() > this.lookedAt + lookAgainAfter) void this.lookAgain().catch(() => undefined);
  }

  close(): void {
    this.set({ isOpen: false });
  }

  /** The teaser has been seen, or is not wanted. */
  dismiss(): void {
    this.memory.wasGreeted = true;
    this.set({ wasGreeted: true });
  }

  write(text: string): void {
    this.set({ refusal: null });
    this.outbox.add(text);
  }

  typed(): void {
    if (!this.api.token || Date.now() < this.toldTypingAt + tellTypingEvery) return;
    this.toldTypingAt = Date.now();
    this.api.tell('typing', {}).catch(() => undefined);
  }

  async leaveEmail(email: string): Promise<void> {
    await this.begin();
    await this.api.tell('email', { email });
    this.set({ hasEmail: true });
  }

  async loadOlder(): Promise<void> {
    const { older, isLoading } = this.state;
    if (older === null || isLoading) return;
    this.set({ isLoading: true });
    try {
      const { items, next } = await this.api.before(older);
      this.keep(items);
      this.set({ older: next });
    } catch {
      // It is asked for again when the reader comes there again.
    } finally {
      this.set({ isLoading: false });
    }
  }

  /** The window is open before somebody's eyes. */
  seen(): void {
    if (!this.state.isOpen || document.visibilityState !== 'visible') return;
    this.set({ unread: 0 });
    this.receipts.read(lastOfTeam(this.state.lines));
  }

  /** Asks again for a line whose files have addresses that ended. */
  async renew(position: number): Promise<void> {
    this.told.add([position]);
    await this.begin();
    const { items } = await this.api.before(position + 1);
    this.keep(items);
  }

  private async lookAgain(): Promise<void> {
    const look: Look = await this.api.look();
    this.lookedAt = Date.now();
    this.set({ look });
  }

  /** At most one at a time; done when there is a session. */
  private begin(): Promise<void> {
    if (this.api.token) return Promise.resolve();
    this.beginning ??= this.prove().finally(() => {
      this.beginning = null;
    });
    return this.beginning;
  }

  private async prove(): Promise<void> {
    const begun = await this.asWhoeverItIs();
    this.api.token = begun.token;
    if (begun.visitor) this.memory.visitor = begun.visitor;
    const { hasEmail, unread, lines, next } = begun;
    this.set({ hasEmail, unread, lines: [], older: next });
    this.keep(lines);
    this.receipts.begin(lines);
    this.receipts.delivered(lastOfTeam(this.state.lines));
    this.seen();
    this.outbox.go();
    this.stream.start(begun.position);
  }

  private async asWhoeverItIs(): Promise<Beginning> {
    const { identity, memory } = this;
    try {
      if (identity) return await this.api.begin({ identity });
      return await this.api.begin(memory.visitor ? { visitor: memory.visitor } : {});
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.status !== 403) throw problem;
      if (identity) console.warn(`Parley chat: ${problem.detail}`);
      this.identity = null;
      if (!identity) memory.visitor = null;
      return this.api.begin(memory.visitor ? { visitor: memory.visitor } : {});
    }
  }

  private async beginAgain(): Promise<void> {
    this.api.token = null;
    await this.begin().catch(() => setTimeout(() => void this.beginAgain(), tellTypingEvery));
  }

  private async send({ id, text }: { id: string; text: string }): Promise<void> {
    try {
      await this.begin();
      this.take([await this.api.write(id, text)]);
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.isPassing) throw problem;
      if (problem.status !== 401) return this.set({ refusal: problem.detail });
      this.api.token = null;
      throw problem;
    }
  }

  private async bring(
    { id, file }: Bringing,
    tell: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Line> {
    await this.begin();
    try {
      return await this.api.bring(id, file, tell, signal);
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 401) this.api.token = null;
      throw problem;
    }
  }

  /** Adds lines to those that are known, or puts them in their places. */
  private keep(lines: State['lines']): void {
    this.told.add(lines.map(({ position }) => position));
    this.set({ lines: merged(this.state.lines, lines) });
  }

  private take(lines: State['lines']): void {
    const known = new Set(this.state.lines.map(({ position }) => position));
    const news = lines.filter(({ position }) => !known.has(position));
    const fromTeam = news.filter(({ from }) => from === 'team').length;
    this.outbox.arrived(news.map(({ id }) => id));
    this.keep(news);
    this.set({
      unread: this.state.unread + fromTeam,
      ...(fromTeam > 0 ? { typing: null } : {}),
    });
    this.receipts.delivered(lastOfTeam(this.state.lines));
    this.seen();
  }

  private typing(name: string): void {
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.set({ typing: null }), typingLasts);
    this.set({ typing: name });
  }

  private readonly waiting = (waiting: State['waiting'], isStuck: boolean) =>
    this.set({ waiting, isStuck });

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
