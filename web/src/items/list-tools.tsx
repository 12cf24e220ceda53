import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { Search } from 'lucide-react';
import { crmUsersQuery } from '../api/crm-lists';
import type { Query } from '../api/crm-client';
import type { ItemType } from '../api/crm-types';
import { useAddressed } from './use-addressed';
import '../ui/field.css';
import '../ui/form.css';
import './list-page.css';

const atOnce = 100;

interface ListToolsProps {
  type: ItemType;
  /** More ways to leave items out, and what else belongs above the list. */
  children?: ReactNode;
}

/** Search, filter and order above a list. They are kept in the address. */
export function ListTools({ type, children }: ListToolsProps) {
  const { t } = useTranslation();
  const { get, put } = useAddressed();
  const { data: users = [] } = useQuery(crmUsersQuery);
  const owners = users.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <div className="lp-t">
      <div className="inp-wrap">
        <Search className="i" />
        <input
          className="inp"
          type="search"
          aria-label={t(`crm.search.${type}`)}
          placeholder={t(`crm.search.${type}`)}
          maxLength={200}
          value={get('q')}
          onChange={(event) => put('q', event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && put('q', '')}
        />
      </div>
      <AddressedSelect
        name="owner"
        label={t('crm.owner')}
        options={[{ value: '', label: t('crm.anyOwner') }, ...owners]}
      />
      <AddressedSelect
        name="sort"
        label={t('filter.sort')}
        options={[
          { value: '', label: t('crm.order.newest') },
          { value: 'oldest', label: t('crm.order.oldest') },
          { value: 'changed', label: t('crm.order.changed') },
        ]}
      />
      {children}
    </div>
  );
}

interface AddressedSelectProps {
  /** The word of the address that it sets. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** A choice that is kept in the address; the first is the one that needs no word. */
export function AddressedSelect({ name, label, options }: AddressedSelectProps) {
  const { get, put } = useAddressed();
  return (
    <select
      className="inp sel"
      aria-label={label}
      value={get(name)}
      onChange={(event) => put(name, event.target.value)}
    >
      {options.map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** What the server is asked for, by the address of the list. */
export function useListQuery(type: ItemType): Query {
  const { get } = useAddressed();
  const owner = get('owner');
  const orders = type === 'lead' ? offsetOrders : cursorOrders;
  const order = orders[get('sort')] ?? orders.newest;
  return { ...order, limit: atOnce, ...(owner ? { owner_id: owner } : {}) };
}

/** The orders of version 2. */
const cursorOrders: Record<string, Query> = {
  newest: { sort_by: 'add_time', sort_direction: 'desc' },
  oldest: { sort_by: 'add_time', sort_direction: 'asc' },
  changed: { sort_by: 'update_time', sort_direction: 'desc' },
};

/** The orders of version 1. */
const offsetOrders: Record<string, Query> = {
  newest: { sort: 'add_time DESC' },
  oldest: { sort: 'add_time ASC' },
  changed: { sort: 'update_time DESC' },
};
