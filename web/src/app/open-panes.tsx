import { memo, type RefObject } from 'react';
import { ConversationPane } from '../features/conversation/conversation-pane';
import { DetailsPanel } from '../features/details/details-panel';
import { later } from '../ui/later';
import { PaneBoundary } from '../ui/pane-boundary';

const LinkPanel = later(() =>
  import('../features/links/link-panel').then((module) => module.LinkPanel),
);

/** `auto` shows the details where there is room for them beside the thread. */
export type Panel = 'auto' | 'open' | 'closed';

interface OpenPanesProps {
  conversationId: string | null;
  panel: Panel;
  detailsButton: RefObject<HTMLButtonElement | null>;
  onPanel: (panel: Panel) => void;
}

/** The open conversation and its details; they stay as they are while others are passed in the list. */
export const OpenPanes = memo(function OpenPanes(props: OpenPanesProps) {
  const { conversationId, panel, detailsButton, onPanel } = props;
  return (
    <>
      <PaneBoundary key={conversationId}>
        <ConversationPane
          id={conversationId}
          detailsButton={detailsButton}
          onShowDetails={() => onPanel('open')}
        />
      </PaneBoundary>
      {conversationId && (
        <DetailsPanel
          conversationId={conversationId}
          isOpen={panel === 'open'}
          onHide={() => onPanel('closed')}
        >
          <LinkPanel key={conversationId} conversationId={conversationId} />
        </DetailsPanel>
      )}
    </>
  );
});
