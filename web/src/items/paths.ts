import type { ItemType } from '../api/crm-types';

const places: Record<ItemType, string> = {
  person: '/contacts',
  organization: '/organizations',
  lead: '/leads/inbox',
  deal: '/deals',
};

const lists: Record<ItemType, string> = { ...places, lead: '/leads' };

/** The addresses of the lists of the CRM, and of each item below them. */
export function listPath(type: ItemType): string {
  return lists[type];
}

/** Where a file with items of a type is brought in. */
export function importPath(type: ItemType, id = ''): string {
  return id ? `/imports/${type}/${encodeURIComponent(id)}` : `/imports/${type}`;
}

export function itemPath(type: ItemType, id: string | number): string {
  return `${places[type]}/${encodeURIComponent(id)}`;
}
