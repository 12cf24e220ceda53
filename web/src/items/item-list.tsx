import { useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Download, Plus, Upload } from 'lucide-react';
import { Link } from 'wouter';
import { shortestTerm } from '../api/crm-lists';
import type { Query } from '../api/crm-client';
import type { Items, ItemType } from '../api/crm-types';
import { exportAddress } from '../api/imports';
import { Button } from '../ui/button';
import { useSettled } from '../ui/use-settled';
import { ColumnMenu } from './column-menu';
import { FoundList } from './found-list';
import { ItemTable, type Column } from './item-table';
import { ListPage } from './list-page';
import { ListTools, useListQuery } from './list-tools';
import { importPath } from './paths';
import { useAddressed } from './use-addressed';
import { useColumns } from './use-columns';

interface ItemListProps<Type extends ItemType> {
  type: Type;
  title: string;
  /** The first one always stands; the others can be left out. */
  columns: readonly Column<Items[Type]>[];
  /** What the filters of this list ask for besides. */
  query?: Query;
  /** The same for an export, which names some things differently. */
  exported?: Query;
  /** Which list of the type, such as /archived. */
  part?: string;
  filters?: ReactNode;
  /** The form for a new one. */
  form: (onClose: () => void) => ReactNode;
}

/** All items of a type: to search, filter, sort, add to, and take out or bring in as a file. */
export function ItemList<Type extends ItemType>(props: ItemListProps<Type>) {
  const { type, title, query = {}, exported = query, part = '', filters, form } = props;
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const words = useSettled(useAddressed().get('q').trim());
  const { sort: _, sort_by: __, sort_direction: ___, limit: ____, ...filter } = useListQuery(type);
  const asked = { ...useListQuery(type), ...query };
  const { columns, choices, choose } = useColumns(type, props.columns);
  return (
    <ListPage
      title={title}
      actions={
        <>
          <Link className="btn btn-g lp-io" href={importPath(type)}>
            <Upload className="i" />
            {t('crm.import')}
          </Link>
          <a
            className="btn btn-g lp-io"
            href={exportAddress(type, { ...filter, ...exported })}
            download
          >
            <Download className="i" />
            {t('crm.export')}
          </a>
          <Button kind="primary" onClick={() => setMaking(true)}>
            <Plus className="i" />
            {t(`crm.new.${type}`)}
          </Button>
        </>
      }
    >
      <ListTools type={type}>
        {filters}
        <ColumnMenu
          choices={choices}
          isShown={(id) => columns.some((column) => column.id === id)}
          onChoose={choose}
        />
      </ListTools>
      {words.length >= shortestTerm ? (
        <FoundList type={type} words={words} />
      ) : (
        <ItemTable
          type={type}
          part={part}
          query={asked}
          columns={columns}
          none={t(`crm.noneYet.${type}`)}
        />
      )}
      {isMaking && form(() => setMaking(false))}
    </ListPage>
  );
}
