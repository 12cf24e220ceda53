import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { CircleCheck } from 'lucide-react';
import { peopleQuery } from '../../api/people';
import { useMe } from '../../api/session';
import { setTwoStepRule, twoStepRuleQuery } from '../../api/two-step';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';
import { settingsPaths } from '../../ui/settings-paths';
import { shortDay } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { Pane } from './pane';
import { AskEveryoneDialog } from './ask-everyone-dialog';

/** Whether everyone has to sign in in two steps. */
export function TwoStepRulePane() {
  const { t } = useTranslation();
  const now = useNow();
  const cache = useQueryClient();
  const { user } = useMe();
  const { data: rule } = useQuery(twoStepRuleQuery);
  const { data: people } = useQuery(peopleQuery);
  const [isAsking, setAsking] = useState(false);
  const setting = useMutation({ mutationFn: (wish: boolean) => setTwoStepRule(cache, wish) });
  if (!rule || !people) return null;
  const active = people.filter((person) => person.active);
  const count = active.filter((person) => person.twoStep).length;
  const hasOwn = active.some((person) => person.id === user.id && person.twoStep);
  const { requiredSince } = rule;
  return (
    <Pane
      title={t('settings.twoStep.ruleTitle')}
      lead={t('settings.twoStep.ruleLead')}
      tag={
        requiredSince && (
          <span className="tag tag-ok">
            <CircleCheck className="i i12" />
            {t('settings.twoStep.on')}
          </span>
        )
      }
    >
      <p className="note-box">
        <span>
          {requiredSince &&
            `${t('settings.twoStep.since', { when: shortDay(requiredSince, now) })} `}
          {t('settings.twoStep.haveIt', { count, total: active.length })}{' '}
          {!hasOwn && (
            <Link className="link" href={settingsPaths.security}>
              {t('settings.twoStep.ownFirst')}
            </Link>
          )}
        </span>
      </p>
      <FormProblem error={setting.error} />
      <footer className="pane-f">
        {requiredSince ? (
          <Button kind="quiet" disabled={setting.isPending} onClick={() => setting.mutate(false)}>
            {t('settings.twoStep.stopAsking')}
          </Button>
        ) : (
          <Button disabled={!hasOwn} onClick={() => setAsking(true)}>
            {t('settings.twoStep.askEveryone')}
          </Button>
        )}
      </footer>
      {isAsking && (
        <AskEveryoneDialog without={active.length - count} onClose={() => setAsking(false)} />
      )}
    </Pane>
  );
}
