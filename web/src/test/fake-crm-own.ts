import type { FakeCrm } from './fake-crm';
import { pointsOf } from './fake-crm';
import { FakeImports } from './fake-imports';
import { json } from './fake-server';

type Change = Record<string, unknown>;

/** The calls of Parley's own API that are about the CRM; it answers nothing to all others. */
export class FakeOwnCalls {
  /** What was changed, by type and id. */
  readonly history = new Map<string, Change[]>();
  readonly imports = new FakeImports();

  constructor(private readonly crm: FakeCrm) {}

  async answer(
    call: string,
    query: URLSearchParams,
    request: Request,
    addressOf: (conversation: string) => string,
  ): Promise<Response | null> {
    const [, method = '', place = '', id = '', more = ''] =
      /^(\w+) \/([\w-]+)\/?([^/]*)\/?(.*)$/.exec(call) ?? [];
    if (call === 'GET /stage-totals') return json({ items: this.totals() });
    if (place === 'items') {
      return json({ items: this.history.get(call.slice(11, -8)) ?? [], next: null });
    }
    if (more === 'suggestions') return json({ items: this.suggested(addressOf(id)) });
    if (place === 'imports') return this.imports.answer(method, id, more, request);
    if (place === 'deleted-items') {
      this.crm.restore(id, more.replace('/restore', ''));
      return new Response(null, { status: 204 });
    }
    if (place !== 'person-merges') return null;
    if (id === 'preview') return json(this.preview(query));
    if (more === 'undo') return this.part();
    return this.merge((await request.json()) as { keep: string; merge: string });
  }

  private totals() {
    return (this.crm.items.deal ?? [])
      .filter(({ status }) => status === 'open')
      .map(({ stage_id: stageId, currency, value }) => ({ stageId, currency, value, count: 1 }));
  }

  private suggested(address: string) {
    const digits = (text: string) => text.replaceAll(/\D/g, '');
    return (this.crm.items.person ?? [])
      .filter((person) =>
        pointsOf(person).some((point) => digits(point) && digits(point) === digits(address)),
      )
      .map((person) => ({ id: String(person.id), name: person.name, emails: [], phones: [] }));
  }

  private pair(keep: string | null, merge: string | null) {
    const named = (id: string | null) => {
      const person = this.crm.of('person', id ?? '');
      return { id: String(person.id), name: String(person.name) };
    };
    return { keep: named(keep), merge: named(merge) };
  }

  private preview(query: URLSearchParams) {
    const { keep, merge } = this.pair(query.get('keep'), query.get('merge'));
    return {
      keep,
      merge,
      fields: [{ field: 'name', kept: keep.name, merged: merge.name, result: keep.name }],
      emails: [],
      phones: [],
      moves: { deals: 2, leads: 0, notes: 1, links: 0 },
    };
  }

  private merged: ReturnType<FakeOwnCalls['pair']> | null = null;

  private merge(given: { keep: string; merge: string }): Response {
    this.merged = this.pair(given.keep, given.merge);
    void this.crm.handle(
      `DELETE /api/v2/persons/${given.merge}`,
      new URLSearchParams(),
      new Request('http://localhost'),
    );
    return json({ id: 'merge-1', ...this.merged }, 201);
  }

  private part(): Response {
    this.crm.restore('person', this.merged?.merge.id ?? '');
    return json({ id: 'merge-1', ...this.merged });
  }
}
