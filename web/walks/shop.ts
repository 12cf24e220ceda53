import type { Page } from '@playwright/test';
import { expect, test } from './team';

/** Somebody at the company's web site, in a browser that knows nothing of Parley. */
export class ShopVisitor {
  constructor(readonly page: Page) {}

  get log() {
    return this.page.getByRole('log', { name: 'Messages' });
  }

  get field() {
    return this.page.getByRole('textbox', { name: 'Message' });
  }

  async comesBy(): Promise<void> {
    await this.page.goto(`${process.env.SIMULATOR_URL}/shop`);
    await expect(this.page.getByRole('button', { name: /^Open chat/ })).toBeVisible();
  }

  async opensTheChat(): Promise<void> {
    await this.page.getByRole('button', { name: /^Open chat/ }).click();
    await expect(this.page.getByRole('dialog', { name: 'Chat with Bramble Coffee' })).toBeVisible();
  }

  async writes(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
    await expect(this.log.getByText(text)).toBeVisible();
    await expect(this.log.getByText('Sent', { exact: true })).toBeVisible();
  }
}

/** Somebody who came by, and the team. */
export const visited = test.extend<{ visitor: ShopVisitor }>({
  visitor: async ({ browser }, give) => {
    const context = await browser.newContext();
    const visitor = new ShopVisitor(await context.newPage());
    await visitor.comesBy();
    await give(visitor);
    await context.close();
  },
});
