import { useEffect, useEffectEvent } from 'react';
import type { Section } from '../api/types';

/** What keys and menus may ask for, and a part of the screen does when it is there. */
export type Intent =
  | 'reply'
  | 'note'
  | 'write-note'
  | 'assign'
  | 'link'
  | 'search'
  | 'navigation'
  | 'details'
  | 'palette'
  | 'shortcuts'
  | 'preferences'
  | 'notifications'
  | 'select'
  | 'select-down'
  | 'select-up'
  | 'selected-close'
  | 'selected-read'
  | 'selected-assign-to-me'
  | `section-${Section}`;

const offers = new Map<Intent, (() => void)[]>();

/** Offers to do something for as long as the component stands; the one that came last does it. */
export function useIntent(intent: Intent, act: () => void, isOffered = true): void {
  const latest = useEffectEvent(act);
  useEffect(() => {
    if (!isOffered) return;
    const offer = () => latest();
    offers.set(intent, [...(offers.get(intent) ?? []), offer]);
    return () => {
      offers.set(intent, offers.get(intent)?.filter((each) => each !== offer) ?? []);
    };
  }, [intent, isOffered]);
}

export function isOffered(intent: Intent): boolean {
  return Boolean(offers.get(intent)?.length);
}

/** Has the screen do it; nothing happens where nobody offers to. */
export function perform(intent: Intent): void {
  offers.get(intent)?.at(-1)?.();
}
