import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AvailabilityButton } from '../features/availability/availability-button';
import { ConversationPane } from '../features/conversation/conversation-pane';
import { DetailsPanel } from '../features/details/details-panel';
import { ConversationsColumn } from '../features/inbox/conversations-column';
import { PaneBoundary } from '../ui/pane-boundary';
import { MobileNav } from './mobile-nav';
import { PrimaryNav } from './primary-nav';
import { useInboxTitle } from './inbox-title';
import './shell.css';

const ToastRegion = lazy(() =>
  import('../ui/toast-region').then((module) => ({ default: module.ToastRegion })),
);

/** `auto` shows the details where there is room for them beside the thread. */
type Panel = 'auto' | 'open' | 'closed';

export function InboxScreen({ conversationId }: { conversationId: string | null }) {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<Panel>('auto');
  const detailsButton = useRef<HTMLButtonElement>(null);
  useInboxTitle(conversationId);
  useEffect(() => {
    // The button that was pressed is gone with the panel.
    if (panel === 'closed') detailsButton.current?.focus();
  }, [panel]);
  return (
    <div className="app" data-view={conversationId ? 'thread' : 'list'} data-panel={panel}>
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
        />
      )}
      <MobileNav />
      <Suspense>
        <ToastRegion />
      </Suspense>
    </div>
  );
}
