import { useEffect, useEffectEvent, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Conversation } from '../../api/types';
import { ListRow } from './list-row';
import { RowSkeleton } from './row-skeleton';
import { useSelection } from './selection';
import { useOffsetTop } from './use-offset-top';

interface ConversationRowsProps {
  rows: Conversation[];
  /** How many rows it takes room for, those that are still to come included. */
  room?: number;
  /** Whether the room of those is left empty; else grey rows stand in it. */
  isBlank?: boolean;
  openId: string | null;
  scroller: HTMLElement | null;
  showAssignee?: boolean;
  /** Called when the place of the next row comes near; null while there is nothing more to load. */
  onEnd: (() => void) | null;
}

const phone = matchMedia('(max-width: 767px)');
const overscan = 8;
const header = 40;
const foot = 8;

/** The rows that can be seen, of however many there are; all sections share one scroller. */
export function ConversationRows({
  rows,
  room = rows.length,
  isBlank = false,
  openId,
  scroller,
  onEnd,
  ...item
}: ConversationRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const top = useOffsetTop(list, scroller);
  const rowHeight = phone.matches ? 72 : 64;
  const virtualizer = useVirtualizer({
    count: room,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    scrollMargin: top,
    overscan,
  });
  const { cursor } = useSelection();
  const reveal = useEffectEvent((shown: string | null) => {
    const at = rows.findIndex(({ id }) => id === shown);
    if (at >= 0 && list.current && scroller)
      bringIntoSight(scroller, list.current.offsetTop + at * rowHeight, rowHeight);
  });
  const isLoaded = rows.length > 0;
  useEffect(() => reveal(openId), [openId, isLoaded]);
  useEffect(() => reveal(cursor), [cursor]);
  const visible = virtualizer.getVirtualItems();
  const { scrollOffset, scrollRect } = virtualizer;
  // A section that was scrolled past altogether loads nothing.
  const isInSight = (scrollOffset ?? 0) < top + room * rowHeight;
  const end = (scrollOffset ?? 0) + (scrollRect?.height ?? 0);
  const isNear = isInSight && end > top + (rows.length - overscan) * rowHeight;
  useEffect(() => {
    if (isNear && onEnd) onEnd();
  }, [isNear, onEnd]);
  return (
    <ul ref={list} className="rows" style={{ height: virtualizer.getTotalSize() }}>
      {visible.map(({ index, key, start }) => {
        const row = rows[index];
        if (!row && isBlank) return null;
        return (
          <li
            key={key}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-hidden={row ? undefined : true}
          >
            {row ? (
              <ListRow conversation={row} isOpen={row.id === openId} {...item} />
            ) : (
              <RowSkeleton index={index} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Brings a row into sight: one that is far off to the top, below the header of its section. */
function bringIntoSight(scroller: HTMLElement, start: number, height: number) {
  const { scrollTop, clientHeight } = scroller;
  const below = start + height + foot - (scrollTop + clientHeight);
  if (start < scrollTop + header || below > clientHeight) scroller.scrollTop = start - header;
  else if (below > 0) scroller.scrollTop += below;
}
