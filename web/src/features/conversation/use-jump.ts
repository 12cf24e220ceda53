import { useEffect, useState } from 'react';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useLocationProperty } from 'wouter/use-browser-location';
import { paths } from '../../ui/paths';
import type { LogItem } from './log-items';

const lightFor = 1_200;

interface Jump {
  /** The message that the reader was brought to a moment ago. */
  lit: string | null;
  jumpTo: (messageId: string) => void;
  /** Whether it is not there yet. */
  isSeeking: boolean;
}

/**
 * Brings any message of the thread into sight, at first the one that the address names; asks for
 * older ones until it is there.
 */
export function useJump(
  conversationId: string,
  items: readonly LogItem[],
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  onStart: (() => void) | null,
): Jump {
  const [sought, setSought] = useState<string | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const named = useLocationProperty(() => messageInAddress(conversationId));
  const [heard, setHeard] = useState('');
  if (heard !== named) {
    setHeard(named);
    setSought(named || null);
  }
  const place = sought ? items.findIndex((item) => holds(item, sought)) : -1;
  useEffect(() => {
    if (!sought) return;
    if (place < 0) {
      onStart?.();
      return;
    }
    const frame = requestAnimationFrame(() => {
      virtualizer.scrollToIndex(place, { align: 'center' });
      setSought(null);
      setLit(sought);
    });
    return () => cancelAnimationFrame(frame);
  }, [sought, place, onStart, virtualizer]);
  useEffect(() => {
    if (!lit) return;
    const timer = setTimeout(() => setLit(null), lightFor);
    // Its group may be higher than the screen.
    let frame = requestAnimationFrame(function bring() {
      const row = document.getElementById(messageRowId(lit));
      if (row) virtualizer.scrollToOffset(middleOf(row, virtualizer), { align: 'center' });
      else frame = requestAnimationFrame(bring);
    });
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [lit, virtualizer]);
  return { lit, jumpTo: setSought, isSeeking: sought !== null };
}

export function messageRowId(messageId: string): string {
  return `message-${messageId}`;
}

function middleOf(row: HTMLElement, { scrollElement }: Virtualizer<HTMLDivElement, Element>) {
  const { top, height } = row.getBoundingClientRect();
  if (!scrollElement) return 0;
  return scrollElement.scrollTop + top - scrollElement.getBoundingClientRect().top + height / 2;
}

/** The address may be of another conversation already, while this one is still on the screen. */
function messageInAddress(conversationId: string): string {
  if (location.pathname !== paths.conversation(conversationId)) return '';
  return /^#message-(\w+)$/.exec(location.hash)?.[1] ?? '';
}

function holds(item: LogItem, messageId: string): boolean {
  return 'messages' in item && item.messages.some(({ id }) => id === messageId);
}
