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

/** A text with the parts standing out that the server found, each from and up to. */
export function Marked({ text, ranges }: { text: string; ranges: readonly number[][] }) {
  const cuts = [0, ...ranges.flat(), text.length];
  return cuts.slice(1).map((end, index) => {
    const part = text.slice(cuts[index], end);
    return index % 2 === 1 ? <mark key={index}>{part}</mark> : part;
  });
}

/** Whether a text holds the words, in whatever case; every text holds no words. */
export function contains(text: string, words: string): boolean {
  return !words || placeOf(text, words) >= 0;
}

function placeOf(text: string, words: string): number {
  return words ? text.toLocaleLowerCase().indexOf(words.toLocaleLowerCase()) : -1;
}
