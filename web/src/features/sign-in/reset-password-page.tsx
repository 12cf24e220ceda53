import type { FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { useResetPassword } from '../../api/entry';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { usePageTitle } from '../../ui/page-title';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { EntryPage } from '../../ui/entry-page';
import { fieldError } from './field-error';

/** Behind a link to another password. One signs in with it afterwards. */
export function ResetPasswordPage({ token }: { token: string }) {
  const { t } = useTranslation();
  const reset = useResetPassword();
  usePageTitle(t('entry.resetTitle'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    reset.mutate({ token, password: String(new FormData(event.currentTarget).get('password')) });
  };
  if (reset.isSuccess) {
    return (
      <EntryPage heading={t('entry.resetDone')} lead={t('entry.resetDoneLead')} problem={null}>
        <Link className="btn btn-p" href={paths.messaging}>
          {t('signIn.submit')}
        </Link>
      </EntryPage>
    );
  }
  return (
    <EntryPage
      heading={t('entry.resetHeading')}
      lead={t('entry.resetLead')}
      problem={reset.error && sentence(reset.error)}
    >
      <form className="form" onSubmit={submit}>
        <Field
          label={t('entry.newPassword')}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={t('entry.passwordHint')}
          error={fieldError(reset.error, 'password')}
          minLength={8}
          required
        />
        <Button type="submit" kind="primary" disabled={reset.isPending}>
          {t('entry.resetSubmit')}
        </Button>
        <Link className="link" href={paths.forgotPassword}>
          {t('entry.askAgain')}
        </Link>
      </form>
    </EntryPage>
  );

  function sentence(error: Error): string {
    const isOver = error instanceof Problem && error.status === 403;
    return isOver ? t('entry.resetOver') : problemSentence(error);
  }
}
