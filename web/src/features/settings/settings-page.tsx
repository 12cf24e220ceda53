import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { ChevronLeft } from 'lucide-react';
import { usePageTitle } from '../../ui/page-title';
import { paths } from '../../ui/paths';

interface SettingsPageProps {
  title: string;
  /** What stands in front of the title, and behind it. */
  icon?: ReactNode;
  tag?: ReactNode;
  lead?: string | undefined;
  /** What it belongs to, when that is not Messaging. */
  area?: string | undefined;
  /** What can be done on the whole page, at the end of the title's line. */
  action?: ReactNode;
  /** Where the page is below Messaging: the way back goes there. */
  up?: { href: string; name: string } | undefined;
  /** Its title is said, not shown. */
  isQuiet?: boolean;
  children: ReactNode;
}

/** One page of the settings: where it is, what it is called, and what is in it. */
export function SettingsPage(props: SettingsPageProps) {
  const { title, icon, tag, lead, area, action, up, isQuiet = false, children } = props;
  const { t } = useTranslation();
  usePageTitle(t('settings.pageTitle', { title }));
  const back = up ?? { href: paths.settings, name: t('nav.settings') };
  return (
    <div className="set-i">
      <Link className="set-back" href={back.href}>
        <ChevronLeft className="i" />
        {back.name}
      </Link>
      <nav className="crumb" aria-label={t('settings.breadcrumb')}>
        {area ? (
          <>
            <span>{area}</span>
            <Slash />
            <span aria-current="page">{title}</span>
          </>
        ) : (
          <MessagingCrumbs up={up} />
        )}
      </nav>
      <div className={isQuiet ? 'sr' : 'set-h'}>
        {icon}
        <h1>{title}</h1>
        {tag}
        {action && <span className="set-a">{action}</span>}
      </div>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}

function MessagingCrumbs({ up }: Pick<SettingsPageProps, 'up'>) {
  const { t } = useTranslation();
  return (
    <>
      <span>{t('settings.toolsAndApps')}</span>
      <Slash />
      <span>{t('nav.integrations')}</span>
      <Slash />
      {up ? (
        <Link href={paths.messagingSettings}>{t('nav.messaging')}</Link>
      ) : (
        <span aria-current="page">{t('nav.messaging')}</span>
      )}
      {up && up.href !== paths.messagingSettings && (
        <>
          <Slash />
          <Link href={up.href}>{up.name}</Link>
        </>
      )}
    </>
  );
}

function Slash() {
  return <span aria-hidden="true">/</span>;
}
