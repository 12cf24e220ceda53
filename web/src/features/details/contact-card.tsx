import { useTranslation } from '../../i18n/use-translation';
import type { Conversation } from '../../api/types';
import { usePerson } from '../../items/use-person';
import { Avatar } from '../../ui/avatar';

/** The customer on this channel, with what is known of the person that they are linked to. */
export function ContactCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { participant, channel, assignee, links } = conversation;
  const { person, organization } = usePerson(links.find(({ type }) => type === 'person')?.item.id);
  const isNumber = participant.address.startsWith('+');
  const email = (person?.emails.find(({ primary }) => primary) ?? person?.emails[0])?.value;
  return (
    <>
      <div className="card-c">
        <Avatar id={participant.id} name={participant.name} url={participant.avatarUrl} size={40} />
        <div>
          <h3 className="trunc" dir="auto">
            {participant.name}
          </h3>
          {organization && (
            <p className="card-o trunc" dir="auto">
              {organization.name}
            </p>
          )}
        </div>
      </div>
      <dl className="dl">
        <dt>{t(isNumber ? 'panel.phone' : 'panel.address')}</dt>
        <dd className="trunc num" title={participant.address}>
          {participant.address}
        </dd>
        {email && (
          <>
            <dt>{t('panel.email')}</dt>
            <dd className="trunc" title={email}>
              {email}
            </dd>
          </>
        )}
        <dt>{t('panel.channel')}</dt>
        <dd className="trunc">{channel.name}</dd>
        <dt>{t('panel.assignee')}</dt>
        <dd className="trunc">{assignee?.name ?? t('panel.nobody')}</dd>
      </dl>
    </>
  );
}
