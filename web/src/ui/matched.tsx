/** A name with the words that were searched for standing out. */
export function Matched({ text, words }: { text: string; words: string }) {
  const at = placeOf(text, words);
  if (at < 0) return text;
  const end = at + words.length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}

/** Whether a text holds the words, in whatever case; every text holds no words. */
export function contains(text: string, words: string): boolean {
  return !words || placeOf(text, words) >= 0;
}

function placeOf(text: string, words: string): number {
  return words ? text.toLocaleLowerCase().indexOf(words.toLocaleLowerCase()) : -1;
}
