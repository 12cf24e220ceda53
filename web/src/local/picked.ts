import { useSyncExternalStore } from 'react';

/** What the server keeps of a file that is to be sent. */
export interface SentFile {
  id: string;
  kind: 'image' | 'audio' | 'video' | 'file' | 'sticker' | 'contact' | 'share';
  name: string | null;
  mimeType: string | null;
  size: number | null;
}

/** A file that was chosen for a conversation, on its way to the server. */
export interface Picked {
  key: string;
  /** Null for one that was chosen before the page was loaded. */
  file: File | null;
  name: string;
  type: string;
  size: number;
  /** How much of it is there, from 0 to 1. */
  share: number;
  /** Set when it is there. */
  kept: SentFile | null;
  /** Set when it is not taken, or did not come through; the latter may be tried again. */
  problem: { words: string; isPassing: boolean } | null;
}

const none: readonly Picked[] = [];
const chosen = new Map<string, readonly Picked[]>();
const listeners = new Set<() => void>();

/** The files that were chosen for a conversation; they stay until they are sent or the page ends. */
export function usePicked(conversationId: string): readonly Picked[] {
  return useSyncExternalStore(listen, () => pickedOf(conversationId));
}

export function pickedOf(conversationId: string): readonly Picked[] {
  return chosen.get(conversationId) ?? none;
}

export function setPicked(conversationId: string, files: readonly Picked[]): void {
  chosen.set(conversationId, files);
  listeners.forEach((tell) => tell());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
