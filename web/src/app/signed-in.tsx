import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { Problem } from '../api/problem';
import { MeContext, meQuery } from '../api/session';
import { SignInPage } from '../features/sign-in/sign-in-page';
import { seenBy } from '../local/seen';
import { ErrorState } from '../ui/error-state';
import { later } from '../ui/later';
import { LiveUpdates } from './live-updates';
import { PreferredLook } from './preferred-look';
import { useForgetting } from './seen';

const TwoStepFirstPage = later(() =>
  import('../features/settings/two-step-first-page').then((module) => module.TwoStepFirstPage),
);
const LastSeen = later(() => import('./last-seen').then((module) => module.LastSeen));

/**
 * The screens for whoever is signed in, the sign-in page for everyone else. The address stays as it
 * is, so that one comes back to where one was. Two-step sign-in first for who has none where their
 * company asks for it. While the server cannot be reached, what was there the last time.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { data: me, error, refetch } = useQuery(meQuery);
  useForgetting(me === null);
  if (me === null) return <SignInPage />;
  if (error instanceof Problem && error.word === 'two-step-required') return <TwoStepFirstPage />;
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
  const nothing = (
    <main className="page">
      <ErrorState title={t('error.app')} error={error} onRetry={() => void refetch()} />
    </main>
  );
  const isGone = error instanceof Problem && error.isPassing;
  if (!isGone || seenBy.get() === null) return nothing;
  return <LastSeen otherwise={nothing}>{children}</LastSeen>;
}
