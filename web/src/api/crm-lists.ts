import { queryOptions } from '@tanstack/react-query';
import { crmGet } from './crm-client';
import type { CrmUser, FoundItem, ItemType, LeadLabel, Pipeline, Stage } from './crm-types';
import { foundKey, itemAddress, listKey } from './items';

const all = 500;
const firstFew = 8;

/** The people of the company as the CRM numbers them. */
export const crmUsersQuery = queryOptions({
  queryKey: listKey('user'),
  queryFn: async () => (await crmGet<CrmUser[]>('/api/v1/users')).data,
});

export const pipelinesQuery = queryOptions({
  queryKey: listKey('pipeline'),
  queryFn: async () =>
    inOrder((await crmGet<Pipeline[]>('/api/v2/pipelines', { limit: all })).data),
});

/** The stages of all pipelines, each pipeline's in its order. */
export const stagesQuery = queryOptions({
  queryKey: listKey('stage'),
  queryFn: async () => inOrder((await crmGet<Stage[]>('/api/v2/stages', { limit: all })).data),
});

export const leadLabelsQuery = queryOptions({
  queryKey: listKey('lead-label'),
  queryFn: async () => (await crmGet<LeadLabel[]>('/api/v1/leadLabels')).data,
});

function inOrder<Each extends { order_nr: number }>(items: Each[]): Each[] {
  return items.toSorted((one, other) => one.order_nr - other.order_nr);
}

interface Found {
  items: { result_score: number; item: FoundItem }[];
}

/** The server finds nothing by one letter. */
export const shortestTerm = 2;

/** The first few of a type that words find: over names, addresses and titles. */
export function searchItemsQuery(type: ItemType, words: string, most = firstFew) {
  return queryOptions({
    queryKey: [...foundKey, type, words, most],
    queryFn: async () => {
      const address = `${searchAddress(type)}/search`;
      const { data } = await crmGet<Found>(address, { term: words, limit: most });
      return data.items.map(({ item }) => ({ ...item, type }));
    },
    enabled: words.length >= shortestTerm,
  });
}

/** The persons who have exactly this number or address, however it is written. */
export function samePersonsQuery(address: string) {
  return queryOptions({
    queryKey: [...foundKey, 'same', address],
    queryFn: async () => {
      const query = { term: address, fields: address.includes('@') ? 'email' : 'phone' };
      const { data } = await crmGet<Found>('/api/v2/persons/search', {
        ...query,
        exact_match: 'true',
        limit: firstFew,
      });
      return data.items.map(({ item }) => item);
    },
    enabled: address.includes('@') || /^\+?[\d\s()./-]{5,}$/.test(address),
  });
}

function searchAddress(type: ItemType): string {
  return type === 'lead' ? '/api/v2/leads' : itemAddress(type);
}
