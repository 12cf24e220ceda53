import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Problem } from '../../api/problem';
import type { SignInForm, useSignIn } from '../../api/session';
import '../../i18n/later-words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { problemSentence } from '../../ui/problem-sentence';
import { EntryPage } from '../../ui/entry-page';

interface CodePageProps {
  /** What was right so far. */
  typed: SignInForm;
  signIn: ReturnType<typeof useSignIn>;
}

/** The second step of signing in: a code of the phone, or a recovery code. */
export function CodePage({ typed, signIn }: CodePageProps) {
  const { t } = useTranslation();
  const [isLost, setLost] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    signIn.mutate({ ...typed, code: String(new FormData(event.currentTarget).get('code')) });
  };
  const { error } = signIn;
  return (
    <EntryPage
      heading={t('entry.codeHeading')}
      lead={t(isLost ? 'entry.recoveryLead' : 'entry.codeLead')}
      problem={error && sentence(error)}
    >
      <form className="form" onSubmit={submit}>
        <Field
          key={String(isLost)}
          label={t(isLost ? 'entry.recoveryCode' : 'entry.code')}
          name="code"
          inputMode={isLost ? 'text' : 'numeric'}
          autoComplete={isLost ? 'off' : 'one-time-code'}
          maxLength={40}
          autoFocus
          required
        />
        <Button type="submit" kind="primary" disabled={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <Button kind="quiet" onClick={() => setLost(!isLost)}>
          {t(isLost ? 'entry.useApp' : 'entry.useRecovery')}
        </Button>
      </form>
    </EntryPage>
  );

  function sentence(problem: Error): string | null {
    const word = problem instanceof Problem ? problem.word : null;
    if (word === 'two-step-needed') return null;
    if (word === 'two-step-wrong') return t(isLost ? 'entry.recoveryWrong' : 'entry.codeWrong');
    if (word === 'too-many-requests') return t('signIn.slowDown');
    return problemSentence(problem);
  }
}
