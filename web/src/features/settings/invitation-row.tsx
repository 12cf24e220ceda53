import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { invite, withdrawInvitation, type Invitation } from '../../api/people';
import { Button } from '../../ui/button';
import { problemSentence } from '../../ui/problem-sentence';
import { timeLeft } from '../../ui/times';
import { showToast } from '../../ui/toasts';
import { useNow } from '../../ui/use-now';
import { LinkDialog } from './link-dialog';

export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const now = useNow();
  const { id, email, role, invitedBy, expiresAt } = invitation;
  const complain = (error: Error) => showToast({ words: problemSentence(error) });
  const renewing = useMutation({
    mutationFn: () => invite(cache, { email, role }),
    onError: complain,
  });
  const withdrawing = useMutation({
    mutationFn: () => withdrawInvitation(cache, id),
    onError: complain,
  });
  const left = Date.parse(expiresAt) - now;
  return (
    <tr>
      <td className="cht-c">
        <span className="cht-n">
          <b>{email}</b>
          <small>{t('settings.team.invitedBy', { name: invitedBy.name })}</small>
        </span>
      </td>
      <td>{t(`settings.team.role.${role}`)}</td>
      <td className="cht-s">
        {left > 0 ? (
          <span className="tag">{t('settings.team.left', { time: timeLeft(left) })}</span>
        ) : (
          <span className="tag tag-warn">{t('settings.team.ranOut')}</span>
        )}
      </td>
      <td className="cht-a">
        <Button
          size="small"
          aria-label={t('settings.team.newLinkFor', { email })}
          disabled={renewing.isPending}
          onClick={() => renewing.mutate()}
        >
          {t('settings.team.newLink')}
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={t('settings.team.withdrawOf', { email })}
          disabled={withdrawing.isPending}
          onClick={() => withdrawing.mutate()}
        >
          {t('settings.team.withdraw')}
        </Button>
        {renewing.data && (
          <LinkDialog
            title={t('settings.team.invited', { email })}
            lead={t('settings.team.invitedLead')}
            link={renewing.data.link}
            mail={renewing.data.mail}
            email={email}
            onClose={() => renewing.reset()}
          />
        )}
      </td>
    </tr>
  );
}
