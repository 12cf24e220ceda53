import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { crmUsersQuery } from '../../api/crm-lists';
import type { FoundItem } from '../../api/crm-types';
import { ItemIcon } from '../../items/item-icon';
import { money } from '../../items/money';
import { Matched } from '../../ui/matched';

interface FoundRowProps {
  id: string;
  item: FoundItem;
  words: string;
  isActive: boolean;
  onChoose: () => void;
}

/** One result: its title, what tells it from others of that title, and whether it is open. */
export function FoundRow({ id, item, words, isActive, onChoose }: FoundRowProps) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(crmUsersQuery);
  const owner = users.find((user) => user.id === item.owner?.id)?.name;
  const { value, currency } = item;
  const facts =
    item.type === 'person'
      ? [item.organization?.name, item.phones?.[0], item.emails?.[0]]
      : [value && currency ? money(value, currency) : null, item.stage?.name, owner];
  const status = item.status && item.status !== 'deleted' ? item.status : null;
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      className={`res ${isActive ? 'on' : ''}`}
      onClick={onChoose}
    >
      <span className="ic">
        <ItemIcon type={item.type} />
      </span>
      <span className="grow">
        <span className="trunc res-t">
          <Matched text={item.title ?? item.name ?? ''} words={words} />
        </span>
        <span className="trunc res-s">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {status && (
        <span className={`tag ${status === 'open' ? 'tag-ok' : ''}`}>
          {t(`deal.status.${status}`)}
        </span>
      )}
    </li>
  );
}
