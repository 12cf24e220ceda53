import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { navigate } from 'wouter/use-browser-location';
import { changeMany, reversed, type Change, type WantedChange } from '../api/bulk';
import { assign, close, markUnread, reopen, type Desk } from '../api/conversation-verbs';
import { preferencesOf } from '../api/preferences';
import { Problem } from '../api/problem';
import { useMe } from '../api/session';
import type { Conversation, NamedRef } from '../api/types';
import { holdUnread } from '../local/held-unread';
import { neighbourOf, openInList } from './list-order';
import { paths } from './paths';
import { problemSentence } from './problem-sentence';
import { showToast } from './toasts';

/**
 * What a user does with a conversation from anywhere on the screen: shown at once, with a way back,
 * and with a sentence when the server refuses.
 */
export class ConversationActs {
  constructor(private readonly desk: Desk) {}

  assign(conversation: Conversation, to: NamedRef | null): void {
    const again = () => this.assign(conversation, to);
    assign(this.desk, conversation, to).catch((problem: unknown) =>
      tellRefusal(problem, this.assignmentRefused(problem, to), again),
    );
  }

  /** As `assign`, where the row moves out of sight: says so, and offers the way back. */
  assignAway(conversation: Conversation, to: NamedRef | null): void {
    this.assign(conversation, to);
    const words = to
      ? i18next.t('toast.assigned', { name: to.name })
      : i18next.t('toast.unassigned');
    const undo = () => this.assign({ ...conversation, assignee: to }, conversation.assignee);
    showToast({ words, undo });
  }

  /** Closes it, and opens the next of the list in its place where the user wants that. */
  close(conversation: Conversation): void {
    const next = this.nextAfterClosing(conversation);
    const back = location.pathname + location.search;
    close(this.desk, conversation).catch((problem: unknown) =>
      tellRefusal(problem, i18next.t('toast.notClosed'), () => this.close(conversation)),
    );
    if (next) openInList(next);
    showToast({
      words: i18next.t('toast.closed'),
      undo: () => {
        this.reopen({ ...conversation, status: 'closed' });
        if (next) navigate(back);
      },
    });
  }

  reopen(conversation: Conversation): void {
    reopen(this.desk, conversation).catch((problem: unknown) =>
      tellRefusal(problem, i18next.t('toast.notReopened'), () => this.reopen(conversation)),
    );
  }

  markUnread(conversation: Conversation): void {
    holdUnread(conversation.id);
    markUnread(this.desk, conversation).catch((problem: unknown) =>
      tellRefusal(problem, i18next.t('toast.notMarked'), () => this.markUnread(conversation)),
    );
  }

  markRead(conversation: Conversation): void {
    void this.change([{ conversation, change: { read: true } }], null);
  }

  /** The same change for many; `words` tell that it was done, and offer the way back for all. */
  changeAll(conversations: Conversation[], change: Change, words: string): void {
    const wanted = conversations.map((conversation) => ({ conversation, change }));
    void this.change(wanted, words);
  }

  private async change(wanted: WantedChange[], words: string | null): Promise<void> {
    try {
      const done = changeMany(this.desk, wanted);
      const undo = () => void this.change(reversed(wanted), null);
      if (words) showToast({ words, undo });
      const refused = await done;
      const [first] = refused;
      if (first) {
        const told = { count: refused.length, reason: first.problem.message };
        showToast({ words: i18next.t('toast.someRefused', told) });
      }
    } catch (problem) {
      tellRefusal(
        problem,
        i18next.t('toast.nothingChanged'),
        () => void this.change(wanted, words),
      );
    }
  }

  private nextAfterClosing({ id }: Conversation): string | null {
    const { afterClosing } = preferencesOf(this.desk.cache, this.desk.userId);
    const isOpen = location.pathname === paths.conversation(id);
    return isOpen && afterClosing === 'next' ? neighbourOf(id) : null;
  }

  private assignmentRefused(problem: unknown, to: NamedRef | null): string {
    const word = problem instanceof Problem ? problem.word : '';
    if (word === 'assignee-unavailable' && to) {
      const isMyself = to.id === this.desk.userId;
      return isMyself
        ? i18next.t('toast.youAreUnavailable')
        : i18next.t('toast.becameUnavailable', { name: to.name });
    }
    if (word !== 'conflict') return i18next.t('toast.notAssigned');
    const winner = problem instanceof Problem ? problem.conversation?.assignee : null;
    return winner
      ? i18next.t('toast.assignedByOther', { name: winner.name })
      : i18next.t('toast.unassignedByOther');
  }
}

export function useConversationActs(): ConversationActs {
  const cache = useQueryClient();
  const { user } = useMe();
  return new ConversationActs({ cache, userId: user.id });
}

/** What did not happen and why; with a way to try again where that may help. */
export function tellRefusal(problem: unknown, words: string, retry: () => void): void {
  const isPassing = problem instanceof Problem && problem.isPassing;
  if (isPassing) showToast({ words: `${words} ${problemSentence(problem)}`, retry });
  else showToast({ words });
}
