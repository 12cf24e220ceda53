import type { components } from '../api/schema';
import type { Problem } from '../api/types';
import type { FakeInbox } from './fake-inbox';
import { team } from './world';

export type Wanted = components['schemas']['WantedConversationChange'];

/** Changes conversations one by one; what one refuses holds none of the others. */
export function changeEach(inbox: FakeInbox, changes: Wanted[]) {
  const items = changes.map((wanted) => {
    const problem = refusal(wanted);
    if (!problem) apply(inbox, wanted);
    const { conversationId } = wanted;
    return { conversationId, conversation: problem ? null : inbox.of(conversationId), problem };
  });
  return { items };
}

function refusal({ assigneeId }: Wanted): Problem | null {
  const to = team.find(({ id }) => id === assigneeId);
  if (!to || to.available) return null;
  const type = 'urn:parley:problem:assignee-unavailable';
  return { type, title: 'Unavailable', status: 409, detail: `${to.name} is unavailable.` };
}

function apply(inbox: FakeInbox, { conversationId: id, assigneeId, status, read }: Wanted): void {
  if (status) inbox.turn(id, status === 'closed' ? 'close' : 'reopen');
  else if (read === true) inbox.read(id);
  else if (read === false) inbox.markUnread(id);
  else inbox.assign(id, team.find((each) => each.id === assigneeId) ?? null);
}
