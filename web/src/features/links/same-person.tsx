import { useQuery } from '@tanstack/react-query';
import { Trans } from 'react-i18next';
import { useTranslation } from '../../i18n/use-translation';
import { UsersRound } from 'lucide-react';
import { samePersonsQuery } from '../../api/crm-lists';
import { useSettled } from '../../ui/use-settled';

interface SamePersonProps {
  phone: string;
  email: string;
  onExisting: (words: string) => void;
}

/** Warns that someone has this number or address already, and leads to them. */
export function SamePerson({ phone, email, onExisting }: SamePersonProps) {
  const { t } = useTranslation();
  const { data: [byPhone] = [] } = useQuery(samePersonsQuery(useSettled(phone.trim())));
  const { data: [byEmail] = [] } = useQuery(samePersonsQuery(useSettled(email.trim())));
  const same = byPhone ?? byEmail;
  const name = same?.name ?? '';
  return (
    <div role="status">
      {same && (
        <div className="note-box note-warn">
          <UsersRound className="i" />
          <span className="grow">
            <Trans
              i18nKey={byPhone ? 'link.sameNumber' : 'link.sameAddress'}
              values={{ name }}
              components={{ b: <b /> }}
            />{' '}
            <button type="button" className="link" onClick={() => onExisting(name)}>
              {t('link.addToExisting')}
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
