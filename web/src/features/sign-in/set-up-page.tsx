import type { FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useLocation, useSearchParams } from 'wouter';
import { Problem } from '../../api/problem';
import { useSetUp } from '../../api/session';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { usePageTitle } from '../../ui/page-title';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { EntryPage } from '../../ui/entry-page';
import { fieldError } from './field-error';

/** Behind the one-time link of the first start: makes the company and its first admin. */
export function SetUpPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const setUp = useSetUp();
  usePageTitle(t('title.setUp'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string) => String(form.get(name));
    setUp.mutate(
      {
        token: search.get('token') ?? '',
        company: field('company'),
        name: field('name'),
        email: field('email'),
        password: field('password'),
      },
      { onSuccess: () => navigate(paths.messaging, { replace: true }) },
    );
  };
  const wrong = (name: string) => fieldError(setUp.error, name);
  return (
    <EntryPage
      heading={t('setUp.heading')}
      lead={t('setUp.lead')}
      problem={setUp.error && sentence(setUp.error)}
    >
      <form className="form" onSubmit={submit}>
        <Field label={t('setUp.company')} name="company" error={wrong('company')} required />
        <Field
          label={t('setUp.name')}
          name="name"
          autoComplete="name"
          error={wrong('name')}
          required
        />
        <Field
          label={t('setUp.email')}
          name="email"
          type="email"
          autoComplete="username"
          error={wrong('email')}
          required
        />
        <Field
          label={t('setUp.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={t('entry.passwordHint')}
          error={wrong('password')}
          minLength={8}
          required
        />
        <Button type="submit" kind="primary" disabled={setUp.isPending}>
          {t('setUp.submit')}
        </Button>
      </form>
    </EntryPage>
  );

  function sentence(error: Error): string {
    const isUsed = error instanceof Problem && error.status === 403;
    return isUsed ? t('setUp.used') : problemSentence(error);
  }
}
