import type { Line } from './api';

/** Both in the order of their positions, each once. */
export function merged(known: readonly Line[], more: readonly Line[]): Line[] {
  const byPosition = new Map([...known, ...more].map((line) => [line.position, line]));
  return [...byPosition.values()].sort((one, other) => one.position - other.position);
}

export function lastPosition(lines: readonly Line[]): number {
  return lines.at(-1)?.position ?? 0;
}

export function lastOfTeam(lines: readonly Line[]): number {
  return lines.findLast((line) => line.from === 'team')?.position ?? 0;
}
