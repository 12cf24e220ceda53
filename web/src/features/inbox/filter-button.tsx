import { memo, useState, type ComponentProps } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { ListFilter } from 'lucide-react';
import { filterCount, type Filter } from '../../api/finding';
import { IconButton } from '../../ui/button';
import { later } from '../../ui/later';
import { useFinding } from './use-finding';

// With the library under it, after the first paint.
const FilterPopover = later(() =>
  import('./filter-popover').then((module) => module.FilterPopover),
);

export const FilterButton = memo(function FilterButton() {
  const [{ q, filter }, find] = useFinding();
  const [isWanted, setWanted] = useState(false);
  return (
    <FilterPopover
      meanwhile={<FilterIcon filter={filter} onClick={() => setWanted(true)} />}
      filter={filter}
      onFilter={(chosen) => find({ q, filter: chosen })}
      isOpenAtFirst={isWanted}
    />
  );
});

interface FilterIconProps extends Omit<ComponentProps<typeof IconButton>, 'label'> {
  filter: Filter;
}

/** The button with a dot while anything is left out or sorted in another way. */
export function FilterIcon({ filter, ...rest }: FilterIconProps) {
  const { t } = useTranslation();
  const count = filterCount(filter);
  const title = count > 0 ? t('filter.active', { count }) : t('filter.button');
  return (
    <IconButton {...rest} label={t('filter.button')} title={title}>
      <ListFilter className="i" />
      {(count > 0 || filter.sort) && <span className="fil-dot" aria-hidden="true" />}
    </IconButton>
  );
}
