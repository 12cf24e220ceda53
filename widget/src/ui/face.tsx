/** Initials on a color that is always the same for the same name. */
export function Face({ name }: { name: string }) {
  const hash = [...name].reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997,
    7,
  );
  return (
    <span class={`face face-${hash % 4}`} aria-hidden="true">
      {[...name].slice(0, 2).join('').toUpperCase()}
    </span>
  );
}
