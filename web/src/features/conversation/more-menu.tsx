import type { ReactElement } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { ArchiveRestore, Check, PanelRight } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { useConversationActs } from '../../ui/conversation-acts';
import { Menu, MenuItem } from '../../ui/menu';

interface MoreMenuProps {
  opener: ReactElement;
  isOpenAtFirst: boolean;
  conversation: Conversation;
  onShowDetails: () => void;
}

/** On a phone: what the header has no room for. */
export function MoreMenu(props: MoreMenuProps) {
  const { opener, isOpenAtFirst, conversation, onShowDetails } = props;
  const { t } = useTranslation();
  const acts = useConversationActs();
  return (
    <Menu opener={opener} isOpenAtFirst={isOpenAtFirst} side="bottom" align="end">
      {conversation.status === 'closed' ? (
        <MenuItem
          icon={<ArchiveRestore className="i" />}
          onChoose={() => acts.reopen(conversation)}
        >
          {t('act.reopen')}
        </MenuItem>
      ) : (
        <MenuItem icon={<Check className="i" />} onChoose={() => acts.close(conversation)}>
          {t('act.close')}
        </MenuItem>
      )}
      <MenuItem icon={<PanelRight className="i" />} onChoose={onShowDetails}>
        {t('conversation.details')}
      </MenuItem>
    </Menu>
  );
}
