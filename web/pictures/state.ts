import type { Desk } from '../walks/team';

/** One screen in one state, and how to come there from the inbox. */
export interface State {
  name: string;
  /** Who looks; Ben, if nobody is named. */
  user?: 'ana' | 'ben';
  /** There is no such thing on a phone. */
  isWideOnly?: boolean;
  show: (desk: Desk) => Promise<void>;
  /** What was changed is put back, so that the next picture finds the demo as it was. */
  undo?: (desk: Desk) => Promise<void>;
}

export async function go({ page }: Desk, path: string): Promise<void> {
  await page.goto(`${process.env.DEMO_URL}${path}`);
}

/** From here on the server answers calls to addresses like this with what is given. */
export async function pretend({ page }: Desk, address: string, json: unknown): Promise<void> {
  await page.route(`**/api/inbox/v1/${address}`, (route) => route.fulfill({ json }));
}
