import { useRef, type PointerEvent } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { paths } from '../../ui/paths';

const far = 96;
const steep = 2;

/** On a phone a finger that goes to the right over a thread leads back to the list. */
export function useSwipeBack() {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      start.current = pointerType === 'touch' ? { x: clientX, y: clientY } : null;
    },
    onPointerUp: ({ clientX, clientY, target }: PointerEvent) => {
      if (!start.current || !phone.matches || isField(target)) return;
      const [x, y] = [clientX - start.current.x, clientY - start.current.y];
      if (x >= far && x > steep * Math.abs(y)) navigate(paths.messaging + location.search);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}

const phone = matchMedia('(max-width: 767px)');

/** There a finger moves the caret. */
function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('textarea, input') !== null;
}
