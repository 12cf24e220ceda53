import { ulid } from 'ulid';
import { serverNow } from '../../api/server-clock';
import { useMe } from '../../api/session';
import { addUnsent, type Unsent } from '../../local/outbox';
import { useWriting } from './writing';

type Written = Pick<Unsent, 'text' | 'note' | 'replyTo' | 'template' | 'humanAgent' | 'files'>;

/** Puts a reply or a note into the outbox, from which it shows at once and is sent. */
export function useSend(conversationId: string): (written: Written) => void {
  const { user } = useMe();
  const { newestSeen } = useWriting();
  return (written) => {
    const now = serverNow();
    addUnsent(user.id, {
      clientId: ulid(now),
      conversationId,
      // A note is about what there is to know, whatever came in the meantime.
      seenUpTo: written.note ? null : newestSeen(),
      at: new Date(now).toISOString(),
      refusal: null,
      ...written,
    });
  };
}
