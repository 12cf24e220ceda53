import type { FakeCrm } from './fake-crm';
import { json } from './fake-server';

/** The calls of Parley's own API that are about the CRM; nothing for all others. */
export async function ownCall(
  crm: FakeCrm,
  call: string,
  _query: URLSearchParams,
  _request: Request,
): Promise<Response | null> {
  if (/^GET \/pipelines\/\d+\/totals$/.test(call)) return json({ items: totals(crm) });
  const [, type = '', id = ''] = /^POST \/deleted-items\/(\w+)\/([^/]+)\/restore$/.exec(call) ?? [];
  if (type) {
    crm.restore(type, id);
    return new Response(null, { status: 204 });
  }
  return null;
}

function totals(crm: FakeCrm) {
  return (crm.items.deal ?? [])
    .filter(({ status }) => status === 'open')
    .map(({ stage_id: stageId, currency, value }) => ({ stageId, currency, value, count: 1 }));
}
