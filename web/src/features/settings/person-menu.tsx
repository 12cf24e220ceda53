import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import {
  Ellipsis,
  KeyRound,
  ShieldCheck,
  Smartphone,
  UserRound,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react';
import { changePerson, makePasswordLink, resetTwoStep, type Person } from '../../api/people';
import { useMe } from '../../api/session';
import { IconButton } from '../../ui/button';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';
import { problemSentence } from '../../ui/problem-sentence';
import { showToast } from '../../ui/toasts';
import { DeactivateDialog } from './deactivate-dialog';
import { LinkDialog } from './link-dialog';

/** What an admin can do about a user; the server refuses what would leave nobody in charge. */
export function PersonMenu({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const cache = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { id, name, role, active, twoStep } = person;
  const complain = (error: Error) => showToast({ words: problemSentence(error) });
  const changing = useMutation({
    mutationFn: (body: Parameters<typeof changePerson>[2]) => changePerson(cache, id, body),
    onError: complain,
  });
  const linking = useMutation({ mutationFn: () => makePasswordLink(id), onError: complain });
  const resetting = useMutation({
    mutationFn: () => resetTwoStep(cache, id),
    onSuccess: () => showToast({ words: t('settings.team.twoStepReset', { name }) }),
    onError: complain,
  });
  const otherRole = role === 'admin' ? 'regular' : 'admin';
  const opener = (
    <IconButton className="ib-sm" label={t('settings.actionsOf', { name })}>
      <Ellipsis className="i" />
    </IconButton>
  );
  return (
    <>
      <Menu opener={opener} side="bottom" align="end">
        <MenuItem
          icon={role === 'admin' ? <UserRound className="i" /> : <ShieldCheck className="i" />}
          onChoose={() => changing.mutate({ role: otherRole })}
        >
          {t(`settings.team.make.${otherRole}`)}
        </MenuItem>
        {active && (
          <MenuItem icon={<KeyRound className="i" />} onChoose={() => linking.mutate()}>
            {t('settings.team.passwordLink')}
          </MenuItem>
        )}
        {twoStep && id !== user.id && (
          <MenuItem icon={<Smartphone className="i" />} onChoose={() => resetting.mutate()}>
            {t('settings.team.resetTwoStep')}
          </MenuItem>
        )}
        <MenuLine />
        {active ? (
          <MenuItem icon={<UserRoundX className="i" />} isDanger onChoose={() => setAsking(true)}>
            {t('settings.team.deactivate')}
          </MenuItem>
        ) : (
          <MenuItem
            icon={<UserRoundCheck className="i" />}
            onChoose={() => changing.mutate({ active: true })}
          >
            {t('settings.team.reactivate')}
          </MenuItem>
        )}
      </Menu>
      {isAsking && <DeactivateDialog person={person} onClose={() => setAsking(false)} />}
      {linking.data && (
        <LinkDialog
          title={t('settings.team.passwordLinkOf', { name })}
          lead={t('settings.team.passwordLinkLead', { name })}
          link={linking.data.link}
          mail={linking.data.mail}
          email={person.email}
          onClose={() => linking.reset()}
        />
      )}
    </>
  );
}
