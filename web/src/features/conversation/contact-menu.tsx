import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Copy, Link, MessageCircle, Trash2, UserRound } from 'lucide-react';
import { navigate } from 'wouter/use-browser-location';
import { channelQuery } from '../../api/channels';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { itemPath } from '../../items/paths';
import { Avatar } from '../../ui/avatar';
import { useConversationActs } from '../../ui/conversation-acts';
import { copy } from '../../ui/copy';
import { later } from '../../ui/later';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';
import { paths } from '../../ui/paths';
import { ContactName } from './contact-name';

const DeleteDialog = later(() => import('./delete-dialog').then((module) => module.DeleteDialog));

interface ContactMenuProps {
  conversation: Conversation;
  isOpenAtFirst: boolean;
}

/** The customer's name, and behind it what concerns them as a whole. */
export function ContactMenu({ conversation, isOpenAtFirst }: ContactMenuProps) {
  const { t } = useTranslation();
  const acts = useConversationActs();
  const [isDeleting, setDeleting] = useState(false);
  const barred = useBarred(conversation.channel.id);
  const { id, participant, channel, links } = conversation;
  const person = links.find(({ type }) => type === 'person');
  const isNumber = participant.address.startsWith('+');
  const header = (
    <div className="pop-who">
      <Avatar id={participant.id} name={participant.name} url={participant.avatarUrl} size={32} />
      <div className="th-w">
        <b className="trunc">{participant.name}</b>
        <span className="sub trunc">{channel.name}</span>
      </div>
    </div>
  );
  return (
    <>
      <Menu
        opener={<ContactName conversation={conversation} />}
        isOpenAtFirst={isOpenAtFirst}
        side="bottom"
        offset={22}
        header={header}
      >
        <MenuLine />
        {person && (
          <MenuItem
            icon={<UserRound className="i" />}
            onChoose={() => navigate(itemPath('person', person.item.id))}
          >
            {t('customer.openPerson')}
          </MenuItem>
        )}
        <MenuItem
          icon={<Copy className="i" />}
          onChoose={() => copy(participant.address, t('customer.addressCopied'))}
        >
          {t(isNumber ? 'customer.copyNumber' : 'customer.copyAddress')}
        </MenuItem>
        <MenuItem
          icon={<Link className="i" />}
          onChoose={() => copy(location.origin + paths.conversation(id), t('customer.linkCopied'))}
        >
          {t('customer.copyLink')}
        </MenuItem>
        <MenuItem
          icon={<MessageCircle className="i" />}
          shortcut="U"
          onChoose={() => acts.markUnread(conversation)}
        >
          {t('act.markUnread')}
        </MenuItem>
        <MenuLine />
        <MenuItem
          icon={<Trash2 className="i" />}
          isDanger
          barred={barred}
          onChoose={() => setDeleting(true)}
        >
          {t('act.delete')}
        </MenuItem>
      </Menu>
      {isDeleting && (
        <DeleteDialog conversation={conversation} onClose={() => setDeleting(false)} />
      )}
    </>
  );
}

/** Why this user may not delete what is on the channel; undefined when they may. */
function useBarred(channelId: string): string | undefined {
  const { t } = useTranslation();
  const { user } = useMe();
  const { data: channel } = useQuery(channelQuery(channelId));
  if (!channel) return t('customer.ownerUnknown');
  if (channel.owner.id === user.id) return undefined;
  return t('customer.onlyOwner', { name: channel.owner.name });
}
