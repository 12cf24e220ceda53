import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { usePreferences } from '../api/preferences';
import { useCommandState } from '../commands/use-command-state';
import { useShortcuts } from '../commands/use-shortcuts';
import { useIntent } from '../ui/intents';
import { PaneBoundary } from '../ui/pane-boundary';
import { MobileNav } from './mobile-nav';
import { Overlays } from './overlays';
import { PrimaryNav } from './primary-nav';
import { useRail } from './use-rail';
import './shell.css';

/** The frame of every screen that is not the inbox: navigation at the side, one page beside it. */
export function PageShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [isRail, toggleRail] = useRail();
  const state = useCommandState(null);
  useShortcuts(state, usePreferences().singleKeys);
  useIntent('navigation', toggleRail);
  return (
    <div className="app wide" data-view="page" data-rail={isRail || undefined}>
      <a className="skip" href="#main">
        {t('nav.skipToPage')}
      </a>
      <PrimaryNav />
      <main id="main" className="col" tabIndex={-1}>
        <PaneBoundary>{children}</PaneBoundary>
      </main>
      <MobileNav />
      <Overlays state={state} />
    </div>
  );
}
