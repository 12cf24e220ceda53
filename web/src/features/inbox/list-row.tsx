import { memo, useState, type MouseEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { ArchiveRestore, Check, UserRoundCheck } from 'lucide-react';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { useConversationActs } from '../../ui/conversation-acts';
import { later } from '../../ui/later';
import { ConversationItem } from './conversation-item';
import type { RowMenuPlace } from './row-menu';
import { useSelection } from './selection';
import { useSwipe } from './use-swipe';

const RowMenu = later(() => import('./row-menu').then((module) => module.RowMenu));

interface ListRowProps {
  conversation: Conversation;
  isOpen: boolean;
  showAssignee?: boolean | undefined;
}

/** A row with what can be done to it there: select, swipe, and its menu. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { t } = useTranslation();
  const { conversation } = props;
  const { id, participant } = conversation;
  const selection = useSelection();
  const [menu, setMenu] = useState<RowMenuPlace | null>(null);
  const cache = useQueryClient();
  const me = useMe();
  const acts = useConversationActs();
  const isClosed = conversation.status === 'closed';
  const swipe = useSwipe((to) => {
    if (to === 'right') acts.assignAway(conversation, { id: me.user.id, name: me.user.name });
    else if (isClosed) acts.reopen(conversation);
    else acts.close(conversation);
  });
  const onClick = (event: MouseEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) selection.extendTo(id);
    else selection.toggle(id);
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    setMenu({ x: event.clientX, y: event.clientY });
  };
  const isSelected = selection.ids.has(id);
  return (
    <div
      className="ci-row"
      data-id={id}
      data-selected={isSelected || undefined}
      data-selecting={selection.ids.size > 0 || undefined}
      onContextMenu={onContextMenu}
    >
      <span className="ci-under" aria-hidden="true">
        <span>
          <UserRoundCheck className="i" />
          {t('command.assignToMe')}
        </span>
        <span>
          {t(isClosed ? 'command.reopen' : 'command.close')}
          {isClosed ? <ArchiveRestore className="i" /> : <Check className="i" />}
        </span>
      </span>
      <div className="ci-over" {...swipe}>
        <div onClickCapture={onClick}>
          <ConversationItem {...props} isCursor={selection.cursor === id} />
        </div>
        <input
          type="checkbox"
          className="ci-x"
          tabIndex={-1}
          aria-label={t('bulk.select', { name: participant.name })}
          checked={isSelected}
          onChange={() => selection.toggle(id)}
        />
      </div>
      {menu && (
        <RowMenu
          state={{ cache, me, acts, conversation }}
          place={menu}
          isSelected={isSelected}
          onSelect={() => selection.toggle(id)}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
});
