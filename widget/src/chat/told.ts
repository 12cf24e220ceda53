/** The server's addresses of files are good for an hour. */
const addressesLast = 50 * 60_000;

/** When lines were told last, by their positions. */
export class Told {
  private readonly at = new Map<number, number>();

  add(positions: readonly number[]): void {
    positions.forEach((position) => this.at.set(position, Date.now()));
  }

  /** The addresses of its files may have ended. */
  isStale(position: number): boolean {
    return Date.now() > (this.at.get(position) ?? 0) + addressesLast;
  }
}
