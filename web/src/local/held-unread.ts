const held = new Set<string>();

/** A conversation that was marked as unread while it is open stays so until it is left. */
export function holdUnread(conversationId: string): void {
  held.add(conversationId);
}

export function isHeldUnread(conversationId: string): boolean {
  return held.has(conversationId);
}

export function releaseUnread(conversationId: string): void {
  held.delete(conversationId);
}
