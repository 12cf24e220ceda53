/** One message in a history note. */
export interface HistoryMessage {
  sender: string;
  address: string;
  at: string;
  isFailed: boolean;
  /** What was said, as cleaned HTML. */
  html: string;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const head = / · (\d{1,2}) (\w{3}) (\d{4}), (\d{2}):(\d{2}) UTC( · Not delivered)?$/;

/**
 * Reads "Name address · 5 Jan 2026, 13:24 UTC" and what stands below it; null for a paragraph of
 * another form. The name is bold; the line ends with the first break.
 */
export function messageOf(paragraph: Element): HistoryMessage | null {
  const [name, ...rest] = paragraph.childNodes;
  const end = rest.findIndex(({ nodeName }) => nodeName === 'BR');
  if (name?.nodeName !== 'B' || end < 0) return null;
  const line = rest
    .slice(0, end)
    .map(({ textContent }) => textContent)
    .join('');
  const found = head.exec(line);
  const month = months.indexOf(found?.[2] ?? '');
  if (!found || month < 0) return null;
  const said = document.createElement('div');
  said.append(...rest.slice(end + 1).map((node) => node.cloneNode(true)));
  const [day, year, hour, minute] = [1, 3, 4, 5].map((place) => Number(found[place]));
  return {
    sender: name.textContent ?? '',
    address: line.slice(0, found.index).trim(),
    at: new Date(Date.UTC(year ?? 0, month, day, hour, minute)).toISOString(),
    isFailed: found[6] !== undefined,
    html: said.innerHTML,
  };
}
