import type { Conversation, FeedEvent, Message, User } from '../api/types';
import { crmUsers, labels, pipelines, shelf, stages, type Shelved } from './crm-world';

type Answer = Record<string, unknown>;

const places: Record<string, string> = {
  persons: 'person',
  organizations: 'organization',
  deals: 'deal',
  leads: 'lead',
  notes: 'note',
};

/** The CRM of a make-believe company, behind the addresses of the compatible API. */
export class FakeCrm {
  readonly items = shelf();
  private readonly deleted: Shelved[] = [];
  private nextId = 1_000;
  private position = 10_000;

  constructor(
    private readonly user: User,
    private readonly emit: (event: FeedEvent) => void,
  ) {}

  of(type: string, id: string | number): Shelved {
    const item = this.items[type]?.find((each) => String(each.id) === String(id));
    if (!item) throw new Error(`No ${type} ${id}`);
    return item;
  }

  async handle(call: string, query: URLSearchParams, request: Request): Promise<Response> {
    const [, method = '', place = '', id = '', more = ''] =
      /^(\w+) \/api\/v\d\/(\w+)\/?([^/]*)\/?(.*)$/.exec(call) ?? [];
    if (place === 'users') return answer(crmUsers(this.user));
    if (place === 'stages') return answer(stages);
    if (place === 'pipelines') return answer(pipelines);
    if (place === 'leadLabels') return answer(labels);
    const type = places[place];
    if (!type) return refusal(404, 'There is no such call.');
    if (id === 'search') return this.search(type, query);
    if (method === 'POST' && more === 'convert/deal') return this.convert(id);
    if (more.startsWith('convert/status')) {
      return answer({ status: 'completed', deal_id: Number(more.split('/').at(-1)) });
    }
    if (method === 'GET' && (id === '' || id === 'archived')) return this.list(type, query, id);
    if (method === 'POST') return this.add(type, await request.json());
    const item = this.items[type]?.find((each) => String(each.id) === id);
    if (!item) return refusal(404, 'There is no such thing.');
    if (method === 'GET') return answer(item);
    if (method === 'DELETE') return this.remove(type, item);
    return this.change(type, item, await request.json());
  }

  /** Someone changes an item, on whatever screen. */
  change(type: string, item: Shelved, change: object): Response {
    Object.assign(item, change, type === 'note' ? { last_update_user_id: 1 } : {});
    this.tell('item.updated', type, item);
    return answer(item);
  }

  add(type: string, given: Answer): Response {
    const id = type === 'lead' ? `lead-${this.nextId++}` : this.nextId++;
    const at = new Date().toISOString();
    const stage = stages.find((each) => each.id === given.stage_id) ?? stages[0];
    const item: Shelved = {
      owner_id: 2,
      add_time: at,
      update_time: at,
      ...(type === 'deal'
        ? { status: 'open', stage_id: stage?.id, pipeline_id: 1, value: 0, currency: 'EUR' }
        : {}),
      ...(type === 'note' ? this.authored(at) : {}),
      ...given,
      id,
    };
    this.items[type]?.push(item);
    this.tell('item.created', type, item);
    return answer(item);
  }

  /** Ties a conversation to an item, with its first history note. */
  linkTo(
    { type, id }: { type: 'person' | 'lead' | 'deal'; id: string },
    { id: conversationId, participant }: Conversation,
    messages: Message[] = [],
  ) {
    const item = this.of(type, id);
    const said = messages.filter(({ kind }) => kind === 'text').slice(-20);
    const lines = said.map(
      ({ author, text }) =>
        `<p><b>${author.name}</b> ${participant.address} · 5 Jan 2026, 13:24 UTC<br>${text}</p>`,
    );
    const address = `<a href="http://localhost/leads/messaging/${conversationId}">Open</a>`;
    const content = `<p><b>Conversation history from Messaging</b></p>${lines.join('')}<p>Assigned to Ben Okafor · Open</p><p>${address}</p>`;
    this.add('note', { content, [`${type}_id`]: item.id });
    const title = String(item.title ?? item.name);
    return { id: `link-${id}`, type, item: { id, title }, noteId: String(this.nextId - 1) };
  }

  private authored(at: string) {
    const { name, email } = this.user;
    const time = at.slice(0, 19).replace('T', ' ');
    const user = { name, email, is_you: true };
    return { add_time: time, update_time: time, user, user_id: 2, last_update_user_id: null };
  }

  private convert(id: string): Response {
    const lead = this.of('lead', id);
    const { title, person_id, organization_id: org_id } = lead;
    this.add('deal', { title, person_id, org_id });
    this.remove('lead', lead);
    return answer({ conversion_id: String(this.nextId - 1) });
  }

  /** Takes a deletion back. */
  restore(type: string, id: string): void {
    const item = this.deleted.find((each) => String(each.id) === id);
    if (!item) return;
    this.items[type]?.push(item);
    this.tell('item.updated', type, item);
  }

  private remove(type: string, item: Shelved): Response {
    this.items[type] = this.items[type]?.filter((each) => each !== item) ?? [];
    this.deleted.push(item);
    this.tell('item.deleted', type, item);
    return answer({ id: item.id });
  }

  private list(type: string, query: URLSearchParams, part: string): Response {
    const filters = [...query].filter(([name]) => name.endsWith('_id') || name === 'status');
    const ids = query.get('ids')?.split(',');
    const found = this.items[type]?.filter(
      (item) =>
        (!ids || ids.includes(String(item.id))) &&
        filters.every(([name, value]) => String(item[name]) === value) &&
        (type !== 'lead' || Boolean(item.is_archived) === (part === 'archived')),
    );
    return answer(type === 'note' ? found?.toReversed() : found);
  }

  private search(type: string, query: URLSearchParams): Response {
    const term = plain(query.get('term') ?? '');
    const isExact = query.get('exact_match') === 'true';
    const found = this.items[type]?.filter((item) => {
      const words = [item.name ?? item.title, ...pointsOf(item)].map((each) => plain(String(each)));
      return words.some((each) => (isExact ? each === term : each.includes(term)));
    });
    const items = found?.map((item) => ({
      result_score: 1,
      item: { ...item, type, phones: pointsOf(item), emails: [], owner: { id: item.owner_id } },
    }));
    return answer({ items });
  }

  private tell(
    event: 'item.created' | 'item.updated' | 'item.deleted',
    type: string,
    item: Shelved,
  ) {
    this.position += 1;
    if (type !== 'note') {
      this.emit({ id: this.position, event, data: { type, id: String(item.id) } });
      return;
    }
    for (const parent of ['deal', 'lead', 'person']) {
      const id = item[`${parent}_id`];
      const data = { type: parent, id: String(id) };
      if (id) this.emit({ id: this.position, event: 'notes.changed', data });
    }
  }
}

export function pointsOf(item: Shelved): string[] {
  const points = [...((item.phones ?? []) as object[]), ...((item.emails ?? []) as object[])];
  return points.map((point) => (point as { value: string }).value);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '');
}

function answer(data: unknown): Response {
  return Response.json({ success: true, data });
}

function refusal(status: number, error: string): Response {
  return Response.json({ success: false, error, error_info: '', data: null }, { status });
}
