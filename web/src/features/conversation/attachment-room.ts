import type { Attachment } from '../../api/types';

const widest = 248;
const tallest = 320;
const widestSticker = 128;
const film = { width: 300, height: 169 };
const sound = { width: 300, height: 54 };
const file = { width: 300, height: 56 };

export interface Room {
  width: number;
  height: number;
}

/** The room that an attachment takes in the thread, known before a byte of it is there. */
export function roomOf({ kind, thumbnail, url, mimeType }: Attachment): Room {
  if (url && thumbnail) return pictureRoom(thumbnail, kind === 'sticker' ? widestSticker : widest);
  if (url && mimeType?.startsWith('video/')) return film;
  return url && mimeType?.startsWith('audio/') ? sound : file;
}

/** Of the picture's own shape, and never larger than the picture. */
function pictureRoom({ width, height }: Room, most: number): Room {
  const scale = Math.min(1, most / width, tallest / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
