import type { FormEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link, useLocation } from 'wouter';
import { useJoin, welcomeQuery } from '../../api/entry';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { usePageTitle } from '../../ui/page-title';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { EntryPage } from '../../ui/entry-page';
import { fieldError } from './field-error';

/** Behind an invitation's link: makes the user and signs them in. */
export function InvitePage({ token }: { token: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { data: welcome, error } = useQuery(welcomeQuery(token));
  const join = useJoin();
  usePageTitle(t('entry.joinTitle'));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    join.mutate(
      { token, name: String(form.get('name')), password: String(form.get('password')) },
      { onSuccess: () => navigate(paths.messaging, { replace: true }) },
    );
  };
  if (error) {
    const isOver = error instanceof Problem && error.status === 403;
    return (
      <EntryPage
        heading={t('entry.joinOverHeading')}
        problem={isOver ? t('entry.joinOver') : problemSentence(error)}
      >
        <Link className="link" href={paths.messaging}>
          {t('entry.toSignIn')}
        </Link>
      </EntryPage>
    );
  }
  if (!welcome) return null;
  const { invitedBy: name, email, twoStepRequired } = welcome;
  const next = twoStepRequired ? ` ${t('entry.joinTwoStep')}` : '';
  const lead = t('entry.joinLead', { name, email }) + next;
  return (
    <EntryPage
      heading={t('entry.join', { company: welcome.company })}
      lead={lead}
      problem={join.error && problemSentence(join.error)}
    >
      <form className="form" onSubmit={submit}>
        <input type="hidden" name="username" autoComplete="username" value={welcome.email} />
        <Field
          label={t('setUp.name')}
          name="name"
          autoComplete="name"
          maxLength={200}
          error={fieldError(join.error, 'name')}
          required
        />
        <Field
          label={t('setUp.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={t('entry.passwordHint')}
          error={fieldError(join.error, 'password')}
          minLength={8}
          required
        />
        <Button type="submit" kind="primary" disabled={join.isPending}>
          {t('entry.joinSubmit')}
        </Button>
      </form>
    </EntryPage>
  );
}
