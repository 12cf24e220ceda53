import { expect, test as base, type Browser, type Locator, type Page } from '@playwright/test';
import { sessionOf } from './sessions';

type Section = 'unassigned' | 'mine' | 'others' | 'closed';
type Counts = Record<Section, { total: number; unread: number }>;

/** What a member of the team sees and does; everything is found by role and name. */
export class Desk {
  constructor(readonly page: Page) {}

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  row(name: string): Locator {
    return this.page.getByRole('link').filter({ hasText: name });
  }

  get log(): Locator {
    return this.page.getByRole('log', { name: 'Messages' });
  }

  /** What the server counts, which the screen may not have heard yet. */
  async counts(): Promise<Counts> {
    const answer = await this.page.request.get(`${process.env.DEMO_URL}/api/inbox/v1/sections`);
    return (await answer.json()) as Counts;
  }

  async open(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.page.getByRole('main', { name: `Conversation with ${name}` })).toBeVisible();
    await expect(this.log).toBeVisible();
  }

  /** On a phone the details are behind the menu of the thread. */
  async showDetails(): Promise<void> {
    await this.page.getByRole('button', { name: 'More actions', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Details' }).click();
    await expect(this.page.getByRole('complementary', { name: 'Details' })).toBeVisible();
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }

  async reply(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Reply to/ }).fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }
}

/** Opens a page for a user who is signed in already. */
export async function signIn(page: Page, user: string, path = '/leads/messaging'): Promise<Desk> {
  await page.context().addCookies(await sessionOf(user));
  await page.goto(`${process.env.DEMO_URL}${path}`);
  return new Desk(page);
}

async function deskOf(browser: Browser, user: string): Promise<Desk> {
  const context = await browser.newContext();
  const desk = await signIn(await context.newPage(), user);
  await expect(desk.section('Unassigned').getByRole('listitem').first()).toBeVisible();
  return desk;
}

interface Team {
  ana: Desk;
  ben: Desk;
}

/** Ana and Ben, each in a browser of their own, looking at the inbox. */
export const test = base.extend<Team>({
  ana: async ({ browser }, give) => {
    const desk = await deskOf(browser, 'ana');
    await give(desk);
    await desk.page.context().close();
  },
  ben: async ({ browser }, give) => {
    const desk = await deskOf(browser, 'ben');
    await give(desk);
    await desk.page.context().close();
  },
});

export { expect };
