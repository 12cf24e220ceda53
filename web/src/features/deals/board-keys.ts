import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

/** Carries a card to the column on the left or on the right. */
export const columnByColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const { droppableRects, over, collisionRect } = context;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
  if (!step || !collisionRect) return undefined;
  event.preventDefault();
  const columns = [...droppableRects].sort(([, one], [, other]) => one.left - other.left);
  const at = columns.findIndex(([id]) => id === over?.id);
  const [, column] = columns[at + step] ?? [];
  return column && { x: column.left, y: column.top };
};
