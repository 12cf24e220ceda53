import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { peopleQuery, type Person } from '../../api/people';
import { twoStepRuleQuery } from '../../api/two-step';
import { ListSection } from './list-section';
import { PersonRow } from './person-row';
import { SettingsTable } from './settings-table';

const id = 'settings-people';

/** All users of the company, those who may not sign in any more at the end. */
export function PeopleTable() {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  const { data: rule } = useQuery(twoStepRuleQuery);
  const columns = (['name', 'role', 'state', 'lastSeen'] as const).map((column) =>
    t(`settings.team.column.${column}`),
  );
  return (
    <ListSection id={id} title={t('settings.team.users')} query={people} height={240}>
      {(all) => (
        <SettingsTable labelledBy={id} columns={columns} hasActions>
          {all.toSorted(byActiveThenName).map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isTwoStepRule={Boolean(rule?.requiredSince)}
            />
          ))}
        </SettingsTable>
      )}
    </ListSection>
  );
}

function byActiveThenName(one: Person, other: Person): number {
  return Number(other.active) - Number(one.active) || one.name.localeCompare(other.name);
}
