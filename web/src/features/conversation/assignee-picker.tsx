import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { ChevronDown, UserRound } from 'lucide-react';
import { assigneesQuery } from '../../api/assignees';
import type { Conversation } from '../../api/types';
import { Avatar } from '../../ui/avatar';
import { useConversationActs } from '../../ui/conversation-acts';
import { useIntent } from '../../ui/intents';
import { PopoverLater } from '../../ui/popover-later';
import { AssigneeList } from './assignee-list';
import './assignee.css';

/** Whose conversation it is; a click shows to whom it can go. */
export function AssigneePicker({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const acts = useConversationActs();
  const [isOpen, setOpen] = useState(false);
  const query = assigneesQuery(conversation.id);
  const { data: people = [] } = useQuery(query);
  const { assignee } = conversation;
  const show = (open: boolean) => {
    // The counts move without an event of their own.
    if (open) void cache.invalidateQueries({ queryKey: query.queryKey });
    setOpen(open);
  };
  useIntent('assign', () => show(true));
  const name = assignee?.name ?? t('section.unassigned');
  const isAvailable = people.find(({ id }) => id === assignee?.id)?.available;
  const opener = (
    <button type="button" className="asg" aria-label={t('assignee.button', { name })}>
      {assignee ? (
        <Avatar id={assignee.id} name={assignee.name} size={24}>
          {isAvailable !== undefined && <Presence isAvailable={isAvailable} />}
        </Avatar>
      ) : (
        <Nobody />
      )}
      <span className="tx trunc">{name}</span>
      <ChevronDown className="i i14" />
    </button>
  );
  return (
    <PopoverLater
      opener={opener}
      label={t('assignee.assignTo')}
      isOpen={isOpen}
      onOpenChange={show}
      className="pop-asg"
    >
      <AssigneeList
        people={people}
        assignee={assignee}
        onChoose={(to) => {
          setOpen(false);
          if (to?.id !== assignee?.id) acts.assign(conversation, to);
        }}
      />
    </PopoverLater>
  );
}

export function Presence({ isAvailable }: { isAvailable: boolean }) {
  return <span className={`pres ${isAvailable ? '' : 'pres-off'}`} />;
}

export function Nobody() {
  return (
    <span className="av av24 av-empty" aria-hidden="true">
      <UserRound className="i i14" />
    </span>
  );
}
