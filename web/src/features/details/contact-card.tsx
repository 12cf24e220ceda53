import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../api/types';
import { Avatar } from '../../ui/avatar';

export function ContactCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { participant, channel, assignee } = conversation;
  const isNumber = participant.address.startsWith('+');
  return (
    <>
      <div className="card-c">
        <Avatar id={participant.id} name={participant.name} url={participant.avatarUrl} size={40} />
        <div>
          <h3 className="trunc" dir="auto">
            {participant.name}
          </h3>
        </div>
      </div>
      <dl className="dl">
        <dt>{t(isNumber ? 'panel.phone' : 'panel.address')}</dt>
        <dd className="trunc num" title={participant.address}>
          {participant.address}
        </dd>
        <dt>{t('panel.channel')}</dt>
        <dd className="trunc">{channel.name}</dd>
        <dt>{t('panel.assignee')}</dt>
        <dd className="trunc">{assignee?.name ?? t('panel.nobody')}</dd>
      </dl>
    </>
  );
}
