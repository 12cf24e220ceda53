/** Keys to press one after the other, such as `e`, `shift+i`, `mod+k` (Ctrl or ⌘) and `g u`. */
export type Shortcut = string;

const patience = 1_000;
const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** Reads key presses; a shortcut of two keys may take a second. */
export class KeyReader {
  private begun: { stroke: string; at: number } | null = null;

  /** The shortcut that the press completes, of those that mean something now; else null. */
  press(stroke: string, at: number, known: ReadonlySet<Shortcut>): Shortcut | null {
    const before = this.begun;
    this.begun = null;
    const both = before && at - before.at < patience ? `${before.stroke} ${stroke}` : null;
    if (both && known.has(both)) return both;
    if (known.has(stroke)) return stroke;
    if ([...known].some((shortcut) => shortcut.startsWith(`${stroke} `))) {
      this.begun = { stroke, at };
    }
    return null;
  }
}

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  getModifierState: (key: string) => boolean;
};

/** One press as shortcuts write it; null for what no shortcut uses. */
export function strokeOf(press: Press): string | null {
  const letter = letterOf(press);
  const typedWithAltGr = press.getModifierState('AltGraph');
  if (press.altKey && !typedWithAltGr) return null;
  if ((press.ctrlKey || press.metaKey) && !typedWithAltGr) {
    return letter && !press.shiftKey ? `mod+${letter}` : null;
  }
  if (!letter) return press.key.length === 1 ? press.key : null;
  return press.shiftKey ? `shift+${letter}` : letter;
}

/** The letter by its place on the keyboard where the layout writes no Latin ones. */
function letterOf({ key, code }: Press): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const isOther = /^\p{L}$/u.test(key);
  return isOther && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null;
}

/** Whether it is one that could be meant as text, so that it may be switched off. */
export function isSingleKey(shortcut: Shortcut): boolean {
  return !shortcut.startsWith('mod+');
}

/** The names of the keys, press by press: `g u` is [['G'], ['U']]. */
export function keyNames(shortcut: Shortcut): string[][] {
  return shortcut.split(' ').map((stroke) => stroke.split('+').map(keyName));
}

function keyName(key: string): string {
  if (key === 'mod') return isMac ? '⌘' : 'Ctrl';
  if (key === 'shift') return 'Shift';
  if (key === 'enter') return '↵';
  if (key === 'esc') return 'Esc';
  return key.toUpperCase();
}

/** For the attribute aria-keyshortcuts; it has no words for keys one after the other. */
export function ariaKeys(shortcut: Shortcut | null): string | undefined {
  if (!shortcut || shortcut.includes(' ')) return undefined;
  return shortcut.replace('mod', isMac ? 'Meta' : 'Control').replace('shift', 'Shift');
}
