import type { Assignee } from '../../api/types';
import type { Option } from '../../ui/use-listbox';

export interface AssigneeOption extends Option {
  /** Null stands for nobody. */
  person: Assignee | null;
}

/** Who matches the words, in the given order, and at last nobody. */
export function assigneeOptions(people: readonly Assignee[], words: string): AssigneeOption[] {
  const sought = words.trim().toLocaleLowerCase();
  const found = people
    .filter(({ name }) => startsAnyWord(name.toLocaleLowerCase(), sought))
    .map((person) => ({ id: person.id, person, isDisabled: !person.available }));
  return sought ? found : [...found, { id: 'nobody', person: null }];
}

function startsAnyWord(name: string, sought: string): boolean {
  return name.startsWith(sought) || name.split(/\s+/).some((word) => word.startsWith(sought));
}
