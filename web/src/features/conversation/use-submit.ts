import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { assigneesQuery } from '../../api/assignees';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { pickedOf, setPicked } from '../../local/picked';
import { problemSentence } from '../../ui/problem-sentence';
import { showToast } from '../../ui/toasts';
import type { ShownMessage } from './log-items';
import { mentionedIn } from './mentions';
import { useChangeNote } from './settle-message';
import { useSend } from './use-send';
import type { useText } from './use-text';
import { useWriting } from './writing';

interface Written {
  text: string;
  setText: ReturnType<typeof useText>[1];
  humanAgent: boolean;
}

/** Sends what stands in the field, as what the composer says it is, and empties it. */
export function useSubmit(conversation: Conversation, written: Written): () => void {
  const { setText, humanAgent } = written;
  const { t } = useTranslation();
  const { user } = useMe();
  const { tab, quoted, edited, quote, edit } = useWriting();
  const { data: people = [] } = useQuery(assigneesQuery(conversation.id));
  const send = useSend(conversation.id);
  const changing = useChangeNote(conversation.id);
  const text = written.text.trim();
  const colleagues = people.filter(({ id }) => id !== user.id);
  const mentions = tab === 'note' ? mentionedIn(text, colleagues) : [];
  const change = (note: ShownMessage) => {
    const tell = (error: Error) =>
      showToast({ words: `${t('message.notChanged')} ${problemSentence(error)}` });
    changing.mutate({ note, text, mentions }, { onError: tell });
    edit(null);
  };
  return () => {
    if (edited) {
      change(edited);
      return;
    }
    if (tab === 'note') {
      send({ text, note: { mentions: mentions.map(({ id, name }) => ({ id, name })) } });
    } else {
      const files = pickedOf(conversation.id).flatMap(({ kept }) => kept ?? []);
      const replyTo = quoted ? { replyTo: quoteOf(quoted) } : {};
      send({ text, humanAgent, ...replyTo, ...(files.length > 0 ? { files } : {}) });
      if (files.length > 0) setPicked(conversation.id, []);
      if (quoted) quote(null);
    }
    setText('', tab === 'note' ? undefined : []);
  };
}

function quoteOf({ id, text, author }: ShownMessage) {
  return { id, text, authorName: author.name };
}
