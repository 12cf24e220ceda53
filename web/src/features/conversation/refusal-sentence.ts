import i18next from 'i18next';
import type { Refusal } from '../../local/outbox';

/** Why a reply was not taken, in plain words. */
export function refusalSentence({ word, detail }: Refusal): string {
  switch (word) {
    case 'reply-window-closed':
      return i18next.t('failure.replyWindowClosed');
    case 'opted-out':
      return i18next.t('failure.optedOut');
    case 'conversation-closed':
      return i18next.t('failure.conversationClosed');
    default:
      return detail || i18next.t('problem.refused');
  }
}
