import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Looks at the page as it stands, by the rules of WCAG 2.2 AA; once more where it moved meanwhile,
 * for what leaves the page while it is looked at has no name any more.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]),
    ).toEqual([]);
  }).toPass({ timeout: 10_000 });
}
