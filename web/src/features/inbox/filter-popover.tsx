import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { channelsQuery } from '../../api/channels';
import { filterCount, sorts, type Filter } from '../../api/finding';
import { useMe } from '../../api/session';
import { usersQuery } from '../../api/users';
import { Button } from '../../ui/button';
import { ChannelGlyph } from '../../ui/channel-badge';
import { Popover } from '../../ui/popover';
import { FilterIcon } from './filter-button';
import './filter.css';

interface FilterProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

interface FilterPopoverProps extends FilterProps {
  isOpenAtFirst: boolean;
}

/** What to leave out of the list, and in which order to show the rest. */
export function FilterPopover({ filter, onFilter, isOpenAtFirst }: FilterPopoverProps) {
  const { t } = useTranslation();
  return (
    <Popover
      opener={<FilterIcon filter={filter} />}
      label={t('filter.button')}
      isOpenAtFirst={isOpenAtFirst}
      className="fil"
    >
      <Channels filter={filter} onFilter={onFilter} />
      <Assignees filter={filter} onFilter={onFilter} />
      <fieldset>
        <legend className="pop-h">{t('filter.only')}</legend>
        <Check
          label={t('filter.unread')}
          isOn={Boolean(filter.unread)}
          onTurn={(isOn) => onFilter(withFlag(filter, 'unread', isOn))}
        />
        <Check
          label={t('filter.expiring')}
          isOn={Boolean(filter.expiring)}
          onTurn={(isOn) => onFilter(withFlag(filter, 'expiring', isOn))}
        />
      </fieldset>
      <fieldset>
        <legend className="pop-h">{t('filter.sort')}</legend>
        {sorts.map((sort) => (
          <label key={sort} className="mi">
            <input
              type="radio"
              name="sort"
              checked={(filter.sort ?? 'newest') === sort}
              onChange={() => onFilter(withSort(filter, sort))}
            />
            {t(`filter.sorts.${sort}`)}
          </label>
        ))}
      </fieldset>
      {(filterCount(filter) > 0 || filter.sort) && (
        <Button kind="quiet" size="small" onClick={() => onFilter({})}>
          {t('filter.clear')}
        </Button>
      )}
    </Popover>
  );
}

function Channels({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation();
  const { data: channels = [] } = useQuery(channelsQuery);
  if (channels.length < 2) return null;
  return (
    <fieldset>
      <legend className="pop-h">{t('filter.channel')}</legend>
      {channels.map(({ id, name, provider }) => (
        <Check
          key={id}
          label={name}
          isOn={filter.channel?.includes(id) ?? false}
          onTurn={(isOn) => onFilter(withOneOf(filter, 'channel', id, isOn))}
        >
          <ChannelGlyph provider={provider} />
        </Check>
      ))}
    </fieldset>
  );
}

function Assignees({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { data: users = [] } = useQuery(usersQuery);
  const others = users.filter(({ id, active }) => active && id !== user.id);
  const choices = [
    { id: 'me', name: t('filter.me') },
    { id: 'none', name: t('section.unassigned') },
    ...others,
  ];
  return (
    <fieldset>
      <legend className="pop-h">{t('filter.assignee')}</legend>
      <div className="fil-long scroll">
        {choices.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            isOn={filter.assignee?.includes(id) ?? false}
            onTurn={(isOn) => onFilter(withOneOf(filter, 'assignee', id, isOn))}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface CheckProps {
  label: string;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
  children?: ReactNode;
}

function Check({ label, isOn, onTurn, children }: CheckProps) {
  return (
    <label className="mi">
      <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
      {children}
      <span className="trunc">{label}</span>
    </label>
  );
}

function withFlag(filter: Filter, name: 'unread' | 'expiring', isOn: boolean): Filter {
  const { [name]: _, ...rest } = filter;
  return isOn ? { ...rest, [name]: true } : rest;
}

function withOneOf(
  filter: Filter,
  name: 'channel' | 'assignee',
  id: string,
  isOn: boolean,
): Filter {
  const { [name]: chosen = [], ...rest } = filter;
  const others = chosen.filter((each) => each !== id);
  const now = isOn ? [...others, id] : others;
  return now.length > 0 ? { ...rest, [name]: now } : rest;
}

function withSort(filter: Filter, sort: (typeof sorts)[number]): Filter {
  const { sort: _, ...rest } = filter;
  return sort === 'newest' ? rest : { ...rest, sort };
}
