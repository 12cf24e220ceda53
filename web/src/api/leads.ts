import type { QueryClient } from '@tanstack/react-query';
import { crmGet, crmSend } from './crm-client';
import { listKey } from './items';

interface Conversion {
  status: 'not_started' | 'running' | 'completed' | 'failed' | 'rejected';
  deal_id?: number;
}

/** Makes a deal of a lead and gives the deal's id; what is linked to the lead comes along. */
export async function convertLead(cache: QueryClient, id: string): Promise<number> {
  const address = `/api/v2/leads/${encodeURIComponent(id)}/convert`;
  const begun = await crmSend<{ conversion_id: string }>('POST', `${address}/deal`, {});
  const { data } = await crmGet<Conversion>(`${address}/status/${begun.conversion_id}`);
  if (data.deal_id === undefined) throw new Error(`The conversion is ${data.status}`);
  void cache.invalidateQueries({ queryKey: listKey('lead') });
  void cache.invalidateQueries({ queryKey: listKey('deal') });
  return data.deal_id;
}
