import type { ReactNode } from 'react';
import { Globe, UserRound } from 'lucide-react';
import './avatar.css';

interface AvatarProps {
  /** Decides the colour, the same on every screen. */
  id: string;
  name: string;
  size: 16 | 20 | 24 | 28 | 32 | 36 | 40;
  url?: string | null;
  children?: ReactNode;
}

/** How the server calls visitors of a web site who gave no name. */
const nameless = /^Visitor \d{4}$/;

export function Avatar({ id, name, size, url, children }: AvatarProps) {
  const isNameless = nameless.test(name);
  const initials = isNameless ? null : initialsOf(name);
  const pair = initials ? hash(id) % 7 : 7;
  const Glyph = isNameless ? Globe : UserRound;
  return (
    <span className={`av av${size} h${pair}`} aria-hidden="true">
      {initials ?? <Glyph className="i" />}
      {url?.startsWith('/') && <img src={url} alt="" loading="lazy" />}
      {children}
    </span>
  );
}

/** First letters of the first and the last word; null for a bare number. */
export function initialsOf(name: string): string | null {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? String.fromCodePoint(word.codePointAt(0) ?? 0) : ''))
    .join('');
  return letters ? letters.toLocaleUpperCase() : null;
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}
