import type { FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { useForgottenPassword } from '../../api/entry';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { usePageTitle } from '../../ui/page-title';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { EntryPage } from '../../ui/entry-page';

/** Asks for a link to another password; says the same whoever asks. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const ask = useForgottenPassword();
  usePageTitle(t('entry.forgotTitle'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask.mutate(String(new FormData(event.currentTarget).get('email')));
  };
  const back = (
    <Link className="link" href={paths.messaging}>
      {t('entry.toSignIn')}
    </Link>
  );
  if (ask.data) {
    const words = ask.data.mailConfigured ? 'entry.forgotSent' : 'entry.forgotNoMail';
    return (
      <EntryPage heading={t('entry.forgotAsked')} lead={t(words)} problem={null}>
        {back}
      </EntryPage>
    );
  }
  return (
    <EntryPage
      heading={t('entry.forgotHeading')}
      lead={t('entry.forgotLead')}
      problem={ask.error && sentence(ask.error)}
    >
      <form className="form" onSubmit={submit}>
        <Field
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
        />
        <Button type="submit" kind="primary" disabled={ask.isPending}>
          {t('entry.forgotSubmit')}
        </Button>
        {back}
      </form>
    </EntryPage>
  );

  function sentence(error: Error): string {
    const isTooOften = error instanceof Problem && error.status === 429;
    return isTooOften ? t('entry.forgotSlowDown') : problemSentence(error);
  }
}
