interface Named {
  id: string;
  name: string;
}

/** How a colleague is written: by the first name, unless another one has the same. */
export function mentionOf(person: Named, people: readonly Named[]): string {
  const first = firstOf(person);
  return people.some((other) => other.id !== person.id && firstOf(other) === first)
    ? person.name
    : first;
}

/** Who of the people is mentioned in a text, by full name or by a first name that only they have. */
export function mentionedIn<Each extends Named>(text: string, people: readonly Each[]): Each[] {
  return people.filter((person) =>
    [person.name, mentionOf(person, people)].some((name) => signs(name).test(text)),
  );
}

/** The text cut into what is a mention of one of the names (odd places) and what is not. */
export function cutAtMentions(text: string, people: readonly Named[]): string[] {
  const names = people.flatMap((person) => [person.name, mentionOf(person, people)]);
  if (names.length === 0) return [text];
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  return text.split(signs(longestFirst.map(escape).join('|'), true));
}

function signs(name: string, isPattern = false): RegExp {
  const pattern = isPattern ? name : escape(name);
  return new RegExp(`(?<![\\p{L}\\p{N}])(@(?:${pattern}))(?![\\p{L}\\p{N}])`, 'u');
}

function escape(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function firstOf({ name }: Named): string {
  return name.split(/\s+/)[0] ?? name;
}
