import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { useSignOut } from '../../api/session';
import { askAnew, twoStepQuery } from '../../api/two-step';
import '../../i18n/later-words';
import '../../ui/dialog.css';
import { EntryPage } from '../../ui/entry-page';
import { usePageTitle } from '../../ui/page-title';
import { problemSentence } from '../../ui/problem-sentence';
import { TwoStepSteps } from './two-step-steps';
import { useTwoStepSetUp } from './use-two-step-set-up';
import './two-step-first-page.css';

/** What stands before everything else for who has no two-step sign-in where the company asks for it. */
export function TwoStepFirstPage() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const signOut = useSignOut();
  // It may be set up in another tab.
  const { data: state, error } = useQuery({ ...twoStepQuery, refetchOnWindowFocus: true });
  const settingUp = useTwoStepSetUp();
  const { confirming, codes } = settingUp;
  const isDoneElsewhere = Boolean(state?.onSince) && !codes && !confirming.isPending;
  usePageTitle(t('settings.twoStep.firstTitle'));
  useEffect(() => {
    if (isDoneElsewhere) void askAnew(cache);
  }, [cache, isDoneElsewhere]);
  return (
    <EntryPage
      heading={t(codes ? 'settings.twoStep.isOn' : 'settings.twoStep.setUpTitle')}
      {...(!codes && { lead: t('settings.twoStep.firstLead') })}
      problem={!state && error ? problemSentence(error) : null}
    >
      {state && (
        <TwoStepSteps
          settingUp={settingUp}
          closeWords={t('nav.signOut')}
          onClose={() => signOut.mutate()}
          onDone={() => void askAnew(cache)}
        />
      )}
    </EntryPage>
  );
}
