import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../api/preferences';
import { useCommandState } from '../commands/use-command-state';
import { useShortcuts } from '../commands/use-shortcuts';
import { AvailabilityButton } from '../features/availability/availability-button';
import { ConversationPane } from '../features/conversation/conversation-pane';
import { DetailsPanel } from '../features/details/details-panel';
import { ConversationsColumn } from '../features/inbox/conversations-column';
import { useIntent } from '../ui/intents';
import { PaneBoundary } from '../ui/pane-boundary';
import { MobileNav } from './mobile-nav';
import { Overlays } from './overlays';
import { PrimaryNav } from './primary-nav';
import { useInboxTitle } from './inbox-title';
import { useRail } from './use-rail';
import './shell.css';

const LinkPanel = lazy(() =>
  import('../features/links/link-panel').then((module) => ({ default: module.LinkPanel })),
);

/** `auto` shows the details where there is room for them beside the thread. */
type Panel = 'auto' | 'open' | 'closed';

const room = matchMedia('(min-width: 1120px)');

export function InboxScreen({ conversationId }: { conversationId: string | null }) {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<Panel>('auto');
  const [isRail, toggleRail] = useRail();
  const detailsButton = useRef<HTMLButtonElement>(null);
  const state = useCommandState(conversationId);
  const isPanelShown = panel === 'open' || (panel === 'auto' && room.matches);
  useInboxTitle(conversationId);
  useShortcuts(state, usePreferences().singleKeys);
  useIntent('navigation', toggleRail);
  useIntent('details', () => setPanel(isPanelShown ? 'closed' : 'open'), conversationId !== null);
  useEffect(() => {
    // The button that was pressed is gone with the panel.
    if (panel === 'closed') detailsButton.current?.focus();
  }, [panel]);
  return (
    <div
      className="app"
      data-view={conversationId ? 'thread' : 'list'}
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
        </ConversationsColumn>
      </PaneBoundary>
      <PaneBoundary key={conversationId}>
        <ConversationPane
          id={conversationId}
          detailsButton={detailsButton}
          onShowDetails={() => setPanel('open')}
        />
      </PaneBoundary>
      {conversationId && (
        <DetailsPanel
          conversationId={conversationId}
          isOpen={panel === 'open'}
          onHide={() => setPanel('closed')}
        >
          <Suspense>
            <LinkPanel key={conversationId} conversationId={conversationId} />
          </Suspense>
        </DetailsPanel>
      )}
      <MobileNav />
      <Overlays state={state} />
    </div>
  );
}
