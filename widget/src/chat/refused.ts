/** An answer that is a refusal; anything else that fails is a connection that broke. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(detail);
  }

  /** Whether the same call may succeed later. */
  get isPassing(): boolean {
    return this.status === 429 || this.status >= 500;
  }
}
