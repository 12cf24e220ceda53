import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Search } from 'lucide-react';
import { crmUsersQuery, shortestTerm } from '../api/crm-lists';
import type { Query } from '../api/crm-client';
import type { ItemType } from '../api/crm-types';
import { useSettled } from '../ui/use-settled';
import { FoundList } from './found-list';
import '../ui/field.css';
import '../ui/form.css';
import './list-page.css';

const atOnce = 100;

interface ListToolsProps {
  type: ItemType;
  /** The orders that the server has for this type, each with what it is asked for. */
  orders: readonly { name: 'newest' | 'oldest' | 'changed'; query: Query }[];
  /** More ways to leave items out. */
  filters?: ReactNode;
  children: (query: Query) => ReactNode;
}

/** Search, filter and order above a list; while words are typed, what they find is the list. */
export function ListTools({ type, orders, filters, children }: ListToolsProps) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(crmUsersQuery);
  const [typed, setTyped] = useState('');
  const [owner, setOwner] = useState('');
  const [order, setOrder] = useState(orders[0]?.name ?? 'newest');
  const words = useSettled(typed.trim());
  const sorted = orders.find(({ name }) => name === order)?.query ?? {};
  const query = { ...sorted, limit: atOnce, ...(owner ? { owner_id: owner } : {}) };
  return (
    <>
      <div className="lp-t">
        <div className="inp-wrap">
          <Search className="i" />
          <input
            className="inp"
            type="search"
            aria-label={t(`crm.search.${type}`)}
            placeholder={t(`crm.search.${type}`)}
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
          />
        </div>
        <select
          className="inp sel"
          aria-label={t('crm.owner')}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        >
          <option value="">{t('crm.anyOwner')}</option>
          {users.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select
          className="inp sel"
          aria-label={t('filter.sort')}
          value={order}
          onChange={(event) =>
            setOrder(orders.find(({ name }) => name === event.target.value)?.name ?? order)
          }
        >
          {orders.map(({ name }) => (
            <option key={name} value={name}>
              {t(`crm.order.${name}`)}
            </option>
          ))}
        </select>
        {filters}
      </div>
      {words.length >= shortestTerm ? <FoundList type={type} words={words} /> : children(query)}
    </>
  );
}

/** The orders of version 2. */
export const cursorOrders = [
  { name: 'newest', query: { sort_by: 'add_time', sort_direction: 'desc' } },
  { name: 'oldest', query: { sort_by: 'add_time', sort_direction: 'asc' } },
  { name: 'changed', query: { sort_by: 'update_time', sort_direction: 'desc' } },
] as const;

/** The orders of version 1. */
export const offsetOrders = [
  { name: 'newest', query: { sort: 'add_time DESC' } },
  { name: 'oldest', query: { sort: 'add_time ASC' } },
  { name: 'changed', query: { sort: 'update_time DESC' } },
] as const;
