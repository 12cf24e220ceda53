import { ulid } from 'ulid';
import { serverNow } from '../../api/server-clock';
import { useMe } from '../../api/session';
import { addUnsent, type Unsent } from '../../local/outbox';
import { useWriting } from './writing';

type Written = Pick<Unsent, 'text' | 'note' | 'replyTo' | 'template' | 'humanAgent' | 'file'>;

/** Puts a reply or a note into the outbox, from which it shows at once and is sent. */
export function useSend(conversationId: string): (...written: Written[]) => void {
  const { user } = useMe();
  const { newestSeen } = useWriting();
  return (...several) => {
    const now = serverNow();
    several.forEach((written, index) => {
      addUnsent(user.id, {
        // In the order of their ids.
        clientId: ulid(now + index),
        conversationId,
        // A note is about what there is to know, whatever came in the meantime.
        seenUpTo: written.note ? null : newestSeen(),
        at: new Date(now + index).toISOString(),
        refusal: null,
        ...written,
      });
    });
  };
}
