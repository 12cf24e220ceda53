import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Trans } from 'react-i18next';
import { useTranslation } from '../../i18n/use-translation';
import { UsersRound } from 'lucide-react';
import { samePersonsQuery } from '../../api/crm-lists';
import type { Person } from '../../api/crm-types';
import '../../ui/form.css';
import { MergeDialog } from './merge-dialog';

/** Someone else who has the same number or address, and the way to make one of both. */
export function Duplicate({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [isMerging, setMerging] = useState(false);
  const { data: byPhone = [] } = useQuery(samePersonsQuery(person.phones[0]?.value ?? ''));
  const { data: byEmail = [] } = useQuery(samePersonsQuery(person.emails[0]?.value ?? ''));
  const isOther = ({ id }: { id: number | string }) => Number(id) !== person.id;
  const same = byPhone.find(isOther) ?? byEmail.find(isOther);
  if (!same) return null;
  const name = same.name ?? '';
  const words = byPhone.some(isOther) ? 'merge.sameNumber' : 'merge.sameAddress';
  return (
    <>
      <p className="note-box note-warn">
        <UsersRound className="i" />
        <span className="grow">
          <Trans i18nKey={words} values={{ name }} components={{ b: <b /> }} />{' '}
          <button type="button" className="link" onClick={() => setMerging(true)}>
            {t('merge.merge')}
          </button>
        </span>
      </p>
      {isMerging && (
        <MergeDialog
          person={person}
          other={{ id: Number(same.id), name }}
          onClose={() => setMerging(false)}
        />
      )}
    </>
  );
}
