import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Looks at the page as it stands, by the rules of WCAG 2.2 AA; then at its colours in the dark
 * theme, which changes nothing else.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  await expectNone(page, (axe) => axe.withTags(rules));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNone(page, (axe) => axe.withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: null });
}

/**
 * Without frames there is nothing to gather, for which axe would open another page each time. Once
 * more where it moved meanwhile: what leaves a page while it is looked at has no name any more.
 */
async function expectNone(page: Page, by: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  await expect(async () => {
    const { violations } = await by(new AxeBuilder({ page }).setLegacyMode()).analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]),
    ).toEqual([]);
  }).toPass({ timeout: 10_000 });
}
