import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Ellipsis } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { IconButton } from '../../ui/button';
import { ContactName } from './contact-name';

// With the library under them, after the first paint; their buttons stand there at once.
const ContactMenu = lazy(() =>
  import('./contact-menu').then((module) => ({ default: module.ContactMenu })),
);
const MoreMenu = lazy(() => import('./more-menu').then((module) => ({ default: module.MoreMenu })));

export function ContactMenuLater({ conversation }: { conversation: Conversation }) {
  return (
    <Suspense fallback={<ContactName conversation={conversation} />}>
      <ContactMenu conversation={conversation} />
    </Suspense>
  );
}

interface MoreMenuLaterProps {
  conversation: Conversation;
  onShowDetails: () => void;
}

export function MoreMenuLater(props: MoreMenuLaterProps) {
  const { t } = useTranslation();
  const button = (
    <IconButton label={t('act.more')} className="m-only">
      <Ellipsis className="i i20" />
    </IconButton>
  );
  return (
    <Suspense fallback={button}>
      <MoreMenu opener={button} {...props} />
    </Suspense>
  );
}
