import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/people';
import { ErrorState } from '../../ui/error-state';
import { wholeNumber } from '../../ui/numbers';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';
import { PersonRow } from './person-row';
import './channel-table.css';

/** All users of the company, those who may not sign in any more at the end. */
export function PeopleTable() {
  const { t } = useTranslation();
  const { data: people, error, isPending, refetch } = useQuery(peopleQuery);
  const showSkeleton = useSkeleton(isPending);
  const sorted = people?.toSorted(
    (one, other) => Number(other.active) - Number(one.active) || one.name.localeCompare(other.name),
  );
  return (
    <section aria-labelledby="settings-people">
      <h2 className="sec-h" id="settings-people">
        {t('settings.team.users')}
        {people && <span className="mut num">{wholeNumber(people.length)}</span>}
      </h2>
      {showSkeleton && <Skeleton width="100%" height={240} round={12} />}
      {!people && error && (
        <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
      )}
      {sorted && !showSkeleton && (
        <table className="cht" aria-labelledby="settings-people">
          <thead>
            <tr>
              <th scope="col">{t('settings.team.column.name')}</th>
              <th scope="col">{t('settings.team.column.role')}</th>
              <th scope="col">{t('settings.team.column.state')}</th>
              <th scope="col">{t('settings.team.column.lastSeen')}</th>
              <th scope="col">
                <span className="sr">{t('settings.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
