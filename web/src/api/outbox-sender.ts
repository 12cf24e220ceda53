import type { QueryClient } from '@tanstack/react-query';
import {
  removeUnsent,
  setRefusal,
  unsentOf,
  whenOutboxChanges,
  type Unsent,
} from '../local/outbox';
import { keepAnswer, postMessage } from './messages';
import { Problem } from './problem';

const longestPause = 30_000;

/**
 * Sends what is in a user's outbox: in order within a conversation, again after 1, 2, 4 … 30 s while
 * the server cannot be reached. The client id makes sending again harmless.
 */
export class OutboxSender {
  private readonly busy = new Set<string>();
  private readonly sleepers = new Set<() => void>();
  private readonly unsubscribe: () => void;
  private stopped = false;

  constructor(
    private readonly userId: string,
    private readonly cache: QueryClient,
  ) {
    this.unsubscribe = whenOutboxChanges(userId, () => this.start());
    this.start();
  }

  stop(): void {
    this.stopped = true;
    this.unsubscribe();
    this.wake();
  }

  /** Ends all pauses: the connection is back. */
  wake(): void {
    this.sleepers.forEach((wake) => wake());
  }

  private start(): void {
    const conversations = new Set(this.sendable().map((unsent) => unsent.conversationId));
    conversations.forEach((id) => void this.empty(id));
  }

  private sendable(): Unsent[] {
    return unsentOf(this.userId).filter((unsent) => !unsent.refusal);
  }

  private async empty(conversationId: string): Promise<void> {
    if (this.busy.has(conversationId)) return;
    this.busy.add(conversationId);
    for (let failures = 0; !this.stopped;) {
      const next = this.sendable().find((unsent) => unsent.conversationId === conversationId);
      if (!next) break;
      if (await this.send(next)) failures = 0;
      else await this.sleep(Math.min(longestPause, 1_000 * 2 ** failures++));
    }
    this.busy.delete(conversationId);
  }

  /** Whether this reply is settled, one way or the other. */
  private async send(unsent: Unsent): Promise<boolean> {
    const { conversationId, clientId } = unsent;
    try {
      await keepAnswer(this.cache, conversationId, clientId, () => postMessage(unsent));
      removeUnsent(this.userId, clientId);
      return true;
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.isPassing || problem.status === 401)
        return false;
      const { word, message: detail } = problem;
      setRefusal(this.userId, clientId, { word, detail });
      return true;
    }
  }

  private sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.sleepers.add(wake);
    });
  }
}
