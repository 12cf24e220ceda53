import { useEffect } from 'react';
import { atMost99 } from '../ui/unread-badge';

const plain = '/icon.svg';
const size = 64;

/** Shows a number on the icon of the tab; none at 0. */
export function useFavicon(count: number): void {
  const words = count > 0 ? atMost99(count) : '';
  useEffect(() => {
    let isCurrent = true;
    void badged(words).then((url) => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=icon]');
      if (link && isCurrent) link.href = url;
    });
    return () => {
      isCurrent = false;
    };
  }, [words]);
}

async function badged(words: string): Promise<string> {
  const canvas = document.createElement('canvas');
  const pen = words ? canvas.getContext('2d') : null;
  if (!pen) return plain;
  canvas.width = canvas.height = size;
  const icon = new Image(size, size);
  icon.src = plain;
  try {
    await icon.decode();
  } catch {
    return plain;
  }
  pen.drawImage(icon, 0, 0, size, size);
  drawBadge(pen, words);
  return canvas.toDataURL('image/png');
}

function drawBadge(pen: CanvasRenderingContext2D, words: string): void {
  pen.font = '700 30px sans-serif';
  const width = Math.max(36, pen.measureText(words).width + 16);
  pen.fillStyle = '#ffffff';
  pen.beginPath();
  pen.roundRect(size - width, size - 36, width, 36, 18);
  pen.fill();
  pen.fillStyle = '#0e6640';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(words, size - width / 2, size - 17);
}
