import type { RefObject } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { navigate } from 'wouter/use-browser-location';
import { ArrowLeft, PanelRight } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/button';
import { ChannelGlyph } from '../../ui/channel-badge';
import { paths } from '../../ui/paths';
import { AssigneePicker } from './assignee-picker';
import { CloseOrReopen } from './close-or-reopen';
import { PresenceWords } from './presence-words';
import { ContactMenuLater, MoreMenuLater } from './header-menus';

interface ThreadHeaderProps {
  conversation: Conversation;
  detailsButton: RefObject<HTMLButtonElement | null>;
  onShowDetails: () => void;
}

export function ThreadHeader(props: ThreadHeaderProps) {
  const { t } = useTranslation();
  const { conversation, detailsButton, onShowDetails } = props;
  const { participant, channel } = conversation;
  return (
    <header className="bar">
      <IconButton
        label={t('conversation.back')}
        className="m-only"
        onClick={() => navigate(paths.messaging + location.search)}
      >
        <ArrowLeft className="i i18" />
      </IconButton>
      <div className="th-id">
        <Avatar id={participant.id} name={participant.name} url={participant.avatarUrl} size={32} />
        <div className="th-w">
          <h2>
            <ContactMenuLater conversation={conversation} />
          </h2>
          <p className="th-sub">
            <ChannelGlyph provider={channel.provider} />
            <span className="trunc">{channel.name}</span>
            <PresenceWords conversationId={conversation.id} />
          </p>
        </div>
      </div>
      <div className="th-acts">
        <AssigneePicker conversation={conversation} />
        <CloseOrReopen conversation={conversation} />
        <IconButton
          ref={detailsButton}
          label={t('conversation.showDetails')}
          className="panel-closed-only m-hide"
          onClick={onShowDetails}
        >
          <PanelRight className="i i18" />
        </IconButton>
        <MoreMenuLater conversation={conversation} onShowDetails={onShowDetails} />
      </div>
    </header>
  );
}
