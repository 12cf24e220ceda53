import { useEffect } from 'react';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { useDraft, writeDraft } from '../../local/drafts';
import type { Picked } from '../../local/picked';
import { putBack } from './file-uploads';

/** What this page wrote or read last, by conversation: a draft that changes elsewhere moves nothing. */
const known = new Map<string, string>();

/** Keeps what is uploaded with the draft, and takes it up again after a reload. */
export function useKeptWithDraft(conversation: Conversation, files: readonly Picked[]): void {
  const { user } = useMe();
  const { id } = conversation;
  const draft = useDraft(user.id, conversation);
  useEffect(() => {
    const before = draft.attachments ?? [];
    const uploaded = putBack(id, before) ? before : files.flatMap(({ kept }) => kept ?? []);
    const ids = uploaded.map((file) => file.id).join();
    if (ids === (known.get(id) ?? '')) return;
    known.set(id, ids);
    if (uploaded !== before) writeDraft(user.id, id, { ...draft, attachments: uploaded });
  }, [user.id, id, draft, files]);
}
