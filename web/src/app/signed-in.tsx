import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MeContext, meQuery } from '../api/session';
import { SignInPage } from '../features/sign-in/sign-in-page';
import { ErrorState } from '../ui/error-state';
import { LiveUpdates } from './live-updates';
import { PreferredLook } from './preferred-look';

/**
 * The screens for whoever is signed in, the sign-in page for everyone else. The address stays as it
 * is, so that one comes back to where one was.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { data: me, error, refetch } = useQuery(meQuery);
  if (me === null) return <SignInPage />;
  if (me) {
    return (
      <MeContext value={me}>
        <LiveUpdates key={me.user.id} userId={me.user.id}>
          <PreferredLook />
          {children}
        </LiveUpdates>
      </MeContext>
    );
  }
  if (!error) return null;
  return (
    <main className="page">
      <ErrorState title={t('error.app')} error={error} onRetry={() => void refetch()} />
    </main>
  );
}
