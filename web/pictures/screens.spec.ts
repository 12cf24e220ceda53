import { expect, test } from '@playwright/test';
import { signIn } from '../walks/team';
import { keepPicture } from './picture';
import { crmStates } from './crm-states';
import { conversationStates } from './conversation-states';
import { inboxStates } from './inbox-states';
import { notificationStates } from './notification-states';
import { settingsStates } from './settings-states';
import { websiteStates } from './website-states';

const states = [
  ...inboxStates,
  ...conversationStates,
  ...notificationStates,
  ...crmStates,
  ...settingsStates,
  ...websiteStates,
];

const looks = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
} as const;

for (const [look, how] of Object.entries(looks)) {
  test.describe(look, () => {
    test.use({ ...how, contextOptions: { reducedMotion: 'reduce' } });

    test('sign-in', async ({ page }) => {
      await page.goto(`${process.env.DEMO_URL}/`);
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await keepPicture(page, `sign-in-${look}`);
    });

    for (const state of states) {
      if (look.startsWith('phone') && state.isWideOnly) continue;
      test(state.name, async ({ page }) => {
        const desk = await signIn(page, state.user ?? 'ben');
        await page.getByRole('region', { name: 'Unassigned' }).waitFor();
        await state.show(desk);
        // Everything that was asked for has come and is drawn.
        await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
        if (state.name !== 'loading') await expect(page.locator('.sk')).toHaveCount(0);
        await keepPicture(page, `${state.name}-${look}`);
        await state.undo?.(desk);
      });
    }
  });
}
