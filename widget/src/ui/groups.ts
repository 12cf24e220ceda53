import type { Line } from '../chat/api';
import type { Waiting } from '../chat/memory';

interface Said {
  key: string;
  text: string;
  files: Line['files'];
  /** Of the line; 0 while there is none. */
  position: number;
  isWaiting: boolean;
}

/** What one side said in a few minutes. */
export interface Group {
  key: string;
  from: Line['from'];
  author: string | null;
  at: string;
  beginsDay: boolean;
  isLast: boolean;
  said: Said[];
}

const together = 5 * 60_000;

/** Lines as they stand in the window, and behind them what is on its way. */
export function groups(lines: readonly Line[], waiting: readonly Waiting[]): Group[] {
  const all: Group[] = [];
  const onTheirWay = waiting.map((said) => ({ ...said, files: [], position: 0, isWaiting: true }));
  for (const line of [...lines, ...onTheirWay]) {
    const { from, author } = 'from' in line ? line : { from: 'visitor' as const, author: null };
    const isWaiting = 'isWaiting' in line;
    const before = all.at(-1);
    const beginsDay = !before || dayOf(before.at) !== dayOf(line.at);
    const { text, files, position } = line;
    const said = { key: `${from} ${line.id}`, text, files, position, isWaiting };
    if (before && !beginsDay && isOf(before, from, author, line.at)) before.said.push(said);
    else {
      all.push({
        key: said.key,
        from,
        author,
        at: line.at,
        beginsDay,
        isLast: false,
        said: [said],
      });
    }
  }
  const last = all.at(-1);
  if (last) last.isLast = true;
  return all;
}

function isOf(group: Group, from: Line['from'], author: string | null, at: string): boolean {
  const isSoon = Date.parse(at) - Date.parse(group.at) < together;
  return group.from === from && group.author === author && isSoon;
}

function dayOf(at: string): string {
  return new Date(at).toDateString();
}
