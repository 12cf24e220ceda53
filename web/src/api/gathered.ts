import { crmGet } from './crm-client';
import { Problem } from './problem';

interface Asked {
  id: string;
  give: (item: never) => void;
  fail: (problem: unknown) => void;
}

interface Found {
  id: number;
}

const most = 100;
const waiting = new Map<string, Asked[]>();

/** One item. Those of an address that are asked for at the same moment come with one call. */
export function gathered<Item>(address: string, id: string): Promise<Item> {
  return new Promise<Item>((give, fail) => {
    const queue = waiting.get(address) ?? [];
    waiting.set(address, queue);
    queue.push({ id, give, fail });
    if (queue.length === 1) setTimeout(() => fetchAll(address, queue.splice(0)), 0);
  });
}

function fetchAll(address: string, asked: Asked[]): void {
  for (let from = 0; from < asked.length; from += most) {
    const some = asked.slice(from, from + most);
    fetchSome(address, some).then(
      (found) => hand(found, some),
      (problem: unknown) => some.forEach(({ fail }) => fail(problem)),
    );
  }
}

async function fetchSome(address: string, asked: readonly Asked[]): Promise<Found[]> {
  const [one, ...others] = asked;
  if (one && others.length === 0) {
    return [(await crmGet<Found>(`${address}/${encodeURIComponent(one.id)}`)).data];
  }
  const ids = [...new Set(asked.map(({ id }) => id))].join(',');
  return (await crmGet<Found[]>(address, { ids, limit: most })).data;
}

function hand(found: readonly Found[], asked: readonly Asked[]): void {
  const known = new Map(found.map((item) => [String(item.id), item]));
  for (const { id, give, fail } of asked) {
    const item = known.get(id);
    if (item) give(item as never);
    else fail(new Problem({}, 404));
  }
}
