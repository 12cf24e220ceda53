import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { Problem } from '../../api/problem';
import { useSignIn, type SignInForm } from '../../api/session';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { later } from '../../ui/later';
import { usePageTitle } from '../../ui/page-title';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { EntryPage } from '../../ui/entry-page';

const CodePage = later(() => import('./code-page').then((module) => module.CodePage));

export function SignInPage() {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [half, setHalf] = useState<SignInForm | null>(null);
  usePageTitle(t('title.signIn'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const form = new FormData(event.currentTarget, pressed);
    const typed = {
      email: String(form.get('email')),
      password: String(form.get('password')),
      ...(form.has('company') && { company: String(form.get('company')) }),
    };
    const isHalf = (error: Error) => error instanceof Problem && error.word === 'two-step-needed';
    signIn.mutate(typed, { onError: (error) => isHalf(error) && setHalf(typed) });
  };
  if (half) return <CodePage typed={half} signIn={signIn} />;
  const companies = signIn.error instanceof Problem ? signIn.error.companies : [];
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
        {companies.length === 0 ? (
          <Button type="submit" kind="primary" disabled={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
        ) : (
          companies.map(({ id, name }) => (
            <Button key={id} type="submit" name="company" value={id} disabled={signIn.isPending}>
              {name}
            </Button>
          ))
        )}
        <Link className="link" href={paths.forgotPassword}>
          {t('signIn.forgot')}
        </Link>
      </form>
    </EntryPage>
  );

  function sentence(error: Error): string {
    if (error instanceof Problem && error.status === 401) return t('signIn.wrong');
    if (error instanceof Problem && error.companies.length > 0) return t('signIn.which');
    if (error instanceof Problem && error.status === 429) return t('signIn.slowDown');
    return problemSentence(error);
  }
}
