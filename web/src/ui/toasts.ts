/** A short line at the edge of the screen that goes by itself, with at most one thing to press. */
export interface Toast {
  words: string;
  /** Takes back what the words tell. Also done by the undo key while the toast stands. */
  undo?: () => void;
  /** Does again what did not work. */
  retry?: () => void;
}

type Region = (toast: Toast) => void;

let region: Region | null = null;
const waiting: Toast[] = [];
const undoable: Toast[] = [];

/** Shows a toast for six seconds; may be called before the region is there, and from anywhere. */
export function showToast(toast: Toast): void {
  if (toast.undo) undoable.push(toast);
  if (region) region(toast);
  else waiting.push(toast);
}

/** Whether a toast that can be undone is standing. */
export function canUndo(): boolean {
  return undoable.length > 0;
}

/** Undoes the newest of the toasts that are standing; each of them once. */
export function undoLatest(): void {
  const latest = undoable.at(-1);
  if (latest) undo(latest);
}

export function undo(toast: Toast): void {
  if (!undoable.includes(toast)) return;
  forget(toast);
  toast.undo?.();
}

/** The toast is gone, and with it the way back. */
export function forget(toast: Toast): void {
  const at = undoable.indexOf(toast);
  if (at >= 0) undoable.splice(at, 1);
  onGone?.(toast);
}

let onGone: ((toast: Toast) => void) | null = null;

/** Where toasts are shown from now on; `gone` takes one away that was undone elsewhere. */
export function openRegion(show: Region, gone: (toast: Toast) => void): () => void {
  region = show;
  onGone = gone;
  waiting.splice(0).forEach(show);
  return () => {
    region = null;
    onGone = null;
  };
}
