import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from '../../i18n/use-translation';
import type { Conversation } from '../../api/types';
import { JumpToLatest } from './jump-to-latest';
import { LogEntry } from './log-entry';
import { logItems, type ShownMessage } from './log-items';
import { ThreadContext } from './thread-context';
import { useJump } from './use-jump';
import { useKeptEnd } from './use-kept-end';
import { useSeen } from './use-seen';
import { useUnseenBelow } from './use-unseen-below';
import './log.css';

interface MessageLogProps {
  conversation: Conversation;
  /** Oldest first. */
  messages: readonly ShownMessage[];
  firstUnreadId: string | null;
  breakBefore: ReadonlySet<string>;
  isLoadingOlder: boolean;
  /** Called when the oldest loaded message comes near; null while there is nothing to load. */
  onStart: (() => void) | null;
}

/** Someone this near to the end is reading along, and is kept there. */
const nearEnd = 80;
/** Older messages are asked for before the reader has come to the first. */
const nearStart = 800;

/** The log opens at its end, follows it, and never moves under someone who reads further up. */
export function MessageLog(props: MessageLogProps) {
  const { conversation, messages, firstUnreadId, breakBefore, isLoadingOlder, onStart } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(
    () => logItems({ messages, firstUnreadId, breakBefore }),
    [messages, firstUnreadId, breakBefore],
  );
  const overscan = useOverscan();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 72,
    getItemKey: (index) => items[index]?.key ?? index,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: nearEnd,
    overscan,
    paddingStart: 8,
    paddingEnd: 16,
  });
  const visible = virtualizer.getVirtualItems();
  const lastOwn = messages.findLast((message) => message.local)?.id;
  useLayoutEffect(() => virtualizer.scrollToEnd(), [virtualizer, lastOwn]);
  useKeptEnd(scroller, nearEnd);
  const loadNearStart = () => {
    if ((scroller.current?.scrollTop ?? nearStart) < nearStart) onStart?.();
  };
  useEffect(loadNearStart);
  const { lit, jumpTo, isSeeking } = useJump(conversation.id, items, virtualizer, onStart);
  useSeen(messages, scroller, isSeeking);
  const unseen = useUnseenBelow(virtualizer.isAtEnd(nearEnd), messages);
  const thread = useMemo(() => ({ conversation, jumpTo, lit }), [conversation, jumpTo, lit]);
  return (
    <div className="log-w">
      {isLoadingOlder && (
        <p className="older" role="status">
          {t('conversation.loadingOlder')}
        </p>
      )}
      <div
        ref={scroller}
        className="log-s scroll"
        role="log"
        aria-live="polite"
        aria-label={t('conversation.messages')}
        tabIndex={0}
        onScroll={loadNearStart}
      >
        {/* Scrolling adds and removes entries, so they are not announced; Announcements does that. */}
        <ThreadContext value={thread}>
          <ol className="log" aria-live="off" style={{ height: virtualizer.getTotalSize() }}>
            {visible.map(({ index, key, start }) => {
              const item = items[index];
              return (
                item && (
                  <li
                    key={key}
                    data-index={index}
                    ref={virtualizer.measureElement}
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <LogEntry item={item} />
                  </li>
                )
              );
            })}
          </ol>
        </ThreadContext>
      </div>
      {unseen !== null && <JumpToLatest count={unseen} onJump={() => virtualizer.scrollToEnd()} />}
    </div>
  );
}

/** A log opens with what is in sight; what it is scrolled to next is drawn right after. */
function useOverscan(): number {
  const [overscan, setOverscan] = useState(1);
  useEffect(() => startTransition(() => setOverscan(10)), []);
  return overscan;
}
