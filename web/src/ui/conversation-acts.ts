import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { navigate } from 'wouter/use-browser-location';
import { assign, close, reopen, type Desk } from '../api/conversation-verbs';
import { Problem } from '../api/problem';
import { useMe } from '../api/session';
import type { Conversation, NamedRef } from '../api/types';
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
      tellRefusal(problem, assignmentRefused(problem, to), again),
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

  /** Closes it, and opens the next of the list in its place. */
  close(conversation: Conversation): void {
    const wasOpen = location.pathname === paths.conversation(conversation.id);
    const next = wasOpen ? neighbourOf(conversation.id) : null;
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
}

export function useConversationActs(): ConversationActs {
  const cache = useQueryClient();
  const { user } = useMe();
  return new ConversationActs({ cache, userId: user.id });
}

function assignmentRefused(problem: unknown, to: NamedRef | null): string {
  const word = problem instanceof Problem ? problem.word : '';
  if (word === 'assignee-unavailable' && to) {
    return i18next.t('toast.becameUnavailable', { name: to.name });
  }
  if (word !== 'conflict') return i18next.t('toast.notAssigned');
  const winner = problem instanceof Problem ? problem.conversation?.assignee : null;
  return winner
    ? i18next.t('toast.assignedByOther', { name: winner.name })
    : i18next.t('toast.unassignedByOther');
}

/** What did not happen and why; with a way to try again where that may help. */
export function tellRefusal(problem: unknown, words: string, retry: () => void): void {
  const isPassing = problem instanceof Problem && problem.isPassing;
  if (isPassing) showToast({ words: `${words} ${problemSentence(problem)}`, retry });
  else showToast({ words });
}
