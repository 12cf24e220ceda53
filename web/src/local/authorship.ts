/** Which tab of this browser wrote a record last, and when. */
export class Authorship {
  private readonly times = new Map<string, number>();
  private readonly own = new Set<string>();

  isKnown(id: string): boolean {
    return this.times.has(id);
  }

  isOfAnotherTab(id: string): boolean {
    return this.times.has(id) && !this.own.has(id);
  }

  /** In milliseconds since 1970; 0 for what was only found in the storage. */
  timeOf(id: string): number {
    return this.times.get(id) ?? 0;
  }

  /** This tab writes it now: later than everything that it has heard of. */
  write(id: string): number {
    const time = Math.max(Date.now(), this.timeOf(id) + 1);
    this.times.set(id, time);
    this.own.add(id);
    return time;
  }

  /** What another tab tells of a time; false if more was written since. */
  hear(id: string, time: number): boolean {
    if (time < this.timeOf(id)) return false;
    if (time > this.timeOf(id)) this.own.delete(id);
    this.times.set(id, time);
    return true;
  }

  clear(): void {
    this.times.clear();
    this.own.clear();
  }
}
