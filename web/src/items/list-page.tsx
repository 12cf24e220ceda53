import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { usePageTitle } from '../ui/page-title';
import './list-page.css';

interface ListPageProps {
  title: string;
  actions: ReactNode;
  children: ReactNode;
}

/** A screen that shows many items: its title and what can be done above, the items below. */
export function ListPage({ title, actions, children }: ListPageProps) {
  const { t } = useTranslation();
  usePageTitle(t('crm.pageTitle', { title }));
  return (
    <>
      <header className="bar lp-h">
        <h1>{title}</h1>
        <div className="lp-a">{actions}</div>
      </header>
      {children}
    </>
  );
}
