import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { usePreferences } from '../api/preferences';
import { useCommandState } from '../commands/use-command-state';
import { useShortcuts } from '../commands/use-shortcuts';
import { AvailabilityButton } from '../features/availability/availability-button';
import { ConversationsColumn } from '../features/inbox/conversations-column';
import { BellButton } from '../features/notifications/bell-button';
import { useIntent } from '../ui/intents';
import { PaneBoundary } from '../ui/pane-boundary';
import { MobileNav } from './mobile-nav';
import { OpenPanes, type Panel } from './open-panes';
import { Overlays } from './overlays';
import { PrimaryNav } from './primary-nav';
import { useInboxTitle } from './inbox-title';
import { useRail } from './use-rail';
import './shell.css';

const room = matchMedia('(min-width: 1120px)');

export function InboxScreen({ conversationId }: { conversationId: string | null }) {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<Panel>('auto');
  const [isRail, toggleRail] = useRail();
  const detailsButton = useRef<HTMLButtonElement>(null);
  // The list shows at once which one is open. A thread takes longer, and whoever walks through the
  // list shall not wait for those that they pass.
  const shownId = useDeferredValue(conversationId);
  const state = useCommandState(conversationId);
  const isPanelShown = panel === 'open' || (panel === 'auto' && room.matches);
  useInboxTitle(conversationId);
  useShortcuts(state, usePreferences().singleKeys, shownId !== conversationId);
  useIntent('navigation', toggleRail);
  useIntent('details', () => setPanel(isPanelShown ? 'closed' : 'open'), conversationId !== null);
  useEffect(() => {
    // The button that was pressed is gone with the panel.
    if (panel === 'closed') detailsButton.current?.focus();
  }, [panel]);
  return (
    <div
      className="app"
      data-view={shownId ? 'thread' : 'list'}
      data-panel={panel}
      data-rail={isRail || undefined}
    >
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <PrimaryNav />
      <PaneBoundary>
        <ConversationsColumn openId={conversationId}>
          <AvailabilityButton />
          <BellButton />
        </ConversationsColumn>
      </PaneBoundary>
      <OpenPanes
        conversationId={shownId}
        panel={panel}
        detailsButton={detailsButton}
        onPanel={setPanel}
      />
      <MobileNav />
      <Overlays state={state} />
    </div>
  );
}
