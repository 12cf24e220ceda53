import { draftIsKept, forgetKept, writtenOf } from '../local/drafts';
import { putDraft } from './drafts';
import { Problem } from './problem';
import { serverNow } from './server-clock';

const pauseOfWriter = 300;
/** Long enough for the tab in which it was written; if that one is closed, another brings it there. */
const pauseOfOthers = 5_000;
const longestPause = 30_000;

/**
 * Brings to the server what a user has begun to write, once the writer pauses: one call at a time
 * for each conversation, the latest words only, again after 1, 2, 4 … 30 s while it cannot be reached.
 */
export class DraftSender {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sent = new Map<string, unknown>();
  private readonly busy = new Set<string>();
  private readonly unsubscribe: () => void;
  private stopped = false;

  constructor(private readonly userId: string) {
    forgetKept(userId, Infinity);
    this.unsubscribe = writtenOf(userId).subscribe(() => this.schedule());
    this.schedule();
  }

  stop(): void {
    this.stopped = true;
    this.unsubscribe();
    this.timers.forEach((timer) => clearTimeout(timer));
  }

  private schedule(): void {
    const written = writtenOf(this.userId);
    for (const [id, draft] of written.get()) {
      if (draft.keptAt || this.sent.get(id) === draft) continue;
      this.sent.set(id, draft);
      this.sendAfter(id, written.isOfAnotherTab(id) ? pauseOfOthers : pauseOfWriter, 0);
    }
  }

  private sendAfter(id: string, pause: number, failures: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => void this.send(id, failures), pause),
    );
  }

  private async send(id: string, failures: number): Promise<void> {
    const draft = writtenOf(this.userId).get().get(id);
    if (!draft || draft.keptAt || this.stopped) return;
    if (this.busy.has(id)) {
      this.sendAfter(id, pauseOfWriter, failures);
      return;
    }
    this.busy.add(id);
    try {
      const kept = await putDraft(id, draft);
      draftIsKept(this.userId, id, draft, kept?.updatedAt ?? new Date(serverNow()).toISOString());
    } catch (problem) {
      const isPassing = !(problem instanceof Problem) || problem.isPassing;
      if (isPassing)
        this.sendAfter(id, Math.min(longestPause, 1_000 * 2 ** failures), failures + 1);
    } finally {
      this.busy.delete(id);
    }
  }
}
