import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { useSignIn } from '../../api/session';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { usePageTitle } from '../../ui/page-title';
import { problemSentence } from '../../ui/problem-sentence';
import { EntryPage } from './entry-page';

export function SignInPage() {
  const { t } = useTranslation();
  const signIn = useSignIn();
  usePageTitle(t('title.signIn'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ email: String(form.get('email')), password: String(form.get('password')) });
  };
  return (
    <EntryPage heading={t('signIn.heading')} problem={signIn.error && sentence(signIn.error)}>
      <form className="form" onSubmit={submit}>
        <Field
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
        />
        <Field
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" kind="primary" disabled={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </form>
    </EntryPage>
  );

  function sentence(error: Error): string {
    if (error instanceof Problem && error.status === 401) return t('signIn.wrong');
    if (error instanceof Problem && error.status === 429) return t('signIn.slowDown');
    return problemSentence(error);
  }
}
