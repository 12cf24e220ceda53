import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import type { Query } from '../api/crm-client';
import type { Items, ItemType } from '../api/crm-types';
import { itemsQuery } from '../api/items';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import './list-page.css';

export interface Column<Item> {
  /** Names it in the address. */
  id: string;
  name: string;
  /** Left out where the window is narrow. */
  isOptional?: boolean;
  cell: (item: Item) => ReactNode;
}

interface ItemTableProps<Type extends ItemType> {
  type: Type;
  query: Query;
  /** Which list of the type, such as /archived. */
  part?: string;
  columns: readonly Column<Items[Type]>[];
  none: string;
}

/** Items of one type as a table, further ones on demand. */
export function ItemTable<Type extends ItemType>(props: ItemTableProps<Type>) {
  const { type, query, part = '', columns, none } = props;
  const { t } = useTranslation();
  const list = useInfiniteQuery(itemsQuery(type, query, part));
  if (list.error && !list.data) {
    const retry = () => void list.refetch();
    return <ErrorState title={t('crm.failed')} error={list.error} onRetry={retry} />;
  }
  const items = list.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <div className="scroll lp-s" tabIndex={0} role="region" aria-label={t(`crm.types.${type}`)}>
      <table className="tbl">
        <thead>
          <tr>
            {columns.map(({ id, name, isOptional }) => (
              <th key={id} scope="col" className={isOptional ? 'opt-col' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              {columns.map(({ id, isOptional, cell }) => (
                <td key={id} className={isOptional ? 'opt-col' : ''}>
                  {cell(item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length === 0 && list.isSuccess && <p className="lp-more mut">{none}</p>}
      {list.hasNextPage && (
        <p className="lp-more">
          <Button disabled={list.isFetching} onClick={() => void list.fetchNextPage()}>
            {t('crm.showMore')}
          </Button>
        </p>
      )}
    </div>
  );
}
