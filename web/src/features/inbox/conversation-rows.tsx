import { useEffect, useEffectEvent, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Conversation } from '../../api/types';
import { ListRow } from './list-row';
import { useSelection } from './selection';
import { useOffsetTop } from './use-offset-top';

interface ConversationRowsProps {
  rows: Conversation[];
  openId: string | null;
  scroller: HTMLElement | null;
  showAssignee?: boolean;
  /** Called when the last row comes near; null while there is nothing more to load. */
  onEnd: (() => void) | null;
}

const phone = matchMedia('(max-width: 767px)');

/** The rows that can be seen, of however many there are; all sections share one scroller. */
export function ConversationRows({
  rows,
  openId,
  scroller,
  onEnd,
  ...item
}: ConversationRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const top = useOffsetTop(list, scroller);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => (phone.matches ? 72 : 64),
    getItemKey: (index) => rows[index]?.id ?? index,
    scrollMargin: top,
    overscan: 8,
    scrollPaddingStart: 40,
    scrollPaddingEnd: 8,
  });
  const { cursor } = useSelection();
  const reveal = useEffectEvent((shown: string | null) => {
    const at = rows.findIndex(({ id }) => id === shown);
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  });
  useEffect(() => reveal(openId), [openId]);
  useEffect(() => reveal(cursor), [cursor]);
  const visible = virtualizer.getVirtualItems();
  const isAtEnd = (visible.at(-1)?.index ?? -1) >= rows.length - 1;
  useEffect(() => {
    if (isAtEnd && onEnd) onEnd();
  }, [isAtEnd, onEnd]);
  return (
    <ul ref={list} className="rows" style={{ height: virtualizer.getTotalSize() }}>
      {visible.map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li key={key} style={{ transform: `translateY(${start - top}px)` }}>
              <ListRow conversation={row} isOpen={row.id === openId} {...item} />
            </li>
          )
        );
      })}
    </ul>
  );
}
