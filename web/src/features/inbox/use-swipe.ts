import { useRef, type PointerEvent } from 'react';

const begins = 12;
const counts = 96;

/**
 * A finger that draws a row aside far enough: to the left or to the right. Moving up or down is
 * scrolling, and stays so.
 */
export function useSwipe(onSwipe: (to: 'left' | 'right') => void) {
  const row = useRef<HTMLDivElement>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const shift = useRef(0);
  const wasDrawn = useRef(false);
  const move = (pixels: number) => {
    shift.current = pixels;
    if (pixels) wasDrawn.current = true;
    const element = row.current;
    if (!element) return;
    element.style.transform = pixels ? `translateX(${pixels}px)` : '';
    const side = pixels < 0 ? 'left' : 'right';
    if (pixels) element.dataset.swipe = Math.abs(pixels) >= counts ? `${side} done` : side;
    else delete element.dataset.swipe;
  };
  const end = () => {
    start.current = null;
    const far = shift.current;
    move(0);
    if (Math.abs(far) >= counts) onSwipe(far < 0 ? 'left' : 'right');
  };
  return {
    ref: row,
    onPointerDown: (event: PointerEvent) => {
      wasDrawn.current = false;
      if (event.pointerType === 'touch') start.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!start.current) return;
      const [x, y] = [event.clientX - start.current.x, event.clientY - start.current.y];
      if (!shift.current && Math.abs(y) > begins) start.current = null;
      else if (shift.current || Math.abs(x) > begins) move(x);
    },
    onPointerUp: end,
    onPointerCancel: () => {
      start.current = null;
      move(0);
    },
    /** The end of a swipe is no tap. */
    onClickCapture: (event: { preventDefault: () => void; stopPropagation: () => void }) => {
      if (!wasDrawn.current) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
