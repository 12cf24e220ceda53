import { memo, startTransition, useEffect, useState, type RefObject } from 'react';
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
  const detailsOf = useRightAfter(conversationId) ?? conversationId;
  return (
    <>
      <PaneBoundary key={conversationId}>
        <ConversationPane
          id={conversationId}
          detailsButton={detailsButton}
          onShowDetails={() => onPanel('open')}
        />
      </PaneBoundary>
      {conversationId && detailsOf && (
        <DetailsPanel
          conversationId={detailsOf}
          isOpen={panel === 'open'}
          onHide={() => onPanel('closed')}
        >
          <LinkPanel key={detailsOf} conversationId={detailsOf} />
        </DetailsPanel>
      )}
    </>
  );
});

/** The details come right after the thread, which is what one waits for. */
function useRightAfter(conversationId: string | null): string | null {
  const [shown, setShown] = useState(conversationId);
  useEffect(() => startTransition(() => setShown(conversationId)), [conversationId]);
  return shown;
}
