import { useState, type ComponentProps } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Ellipsis } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { IconButton } from '../../ui/button';
import { later } from '../../ui/later';
import { ContactName } from './contact-name';

// With the library under them, after the first paint; their buttons stand there at once, and a press
// that comes before the rest opens them when it is there.
const ContactMenu = later(() => import('./contact-menu').then((module) => module.ContactMenu));
const MoreMenu = later(() => import('./more-menu').then((module) => module.MoreMenu));

export function ContactMenuLater({ conversation }: { conversation: Conversation }) {
  const [isWanted, setWanted] = useState(false);
  const button = <ContactName conversation={conversation} onClick={() => setWanted(true)} />;
  return <ContactMenu meanwhile={button} conversation={conversation} isOpenAtFirst={isWanted} />;
}

interface MoreMenuLaterProps {
  conversation: Conversation;
  onShowDetails: () => void;
}

export function MoreMenuLater(props: MoreMenuLaterProps) {
  const [isWanted, setWanted] = useState(false);
  return (
    <MoreMenu
      meanwhile={<MoreButton onClick={() => setWanted(true)} />}
      opener={<MoreButton />}
      isOpenAtFirst={isWanted}
      {...props}
    />
  );
}

function MoreButton(props: Omit<ComponentProps<typeof IconButton>, 'label'>) {
  const { t } = useTranslation();
  return (
    <IconButton {...props} label={t('act.more')} className="m-only">
      <Ellipsis className="i i20" />
    </IconButton>
  );
}
