import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { Link } from 'wouter';
import { searchItemsQuery } from '../api/crm-lists';
import type { ItemType } from '../api/crm-types';
import { Matched } from '../ui/matched';
import { itemPath } from './paths';
import './list-page.css';

/** What words find among all items of a type, the best first. */
export function FoundList({ type, words }: { type: ItemType; words: string }) {
  const { t } = useTranslation();
  const { data: found = [], isSuccess } = useQuery({
    ...searchItemsQuery(type, words, 50),
    placeholderData: (before) => before,
  });
  return (
    <div className="scroll lp-s" tabIndex={0} role="region" aria-label={t('list.results')}>
      <table className="tbl">
        <tbody>
          {found.map((item) => (
            <tr key={item.id}>
              <td>
                <Link href={itemPath(type, item.id)}>
                  <Matched text={item.name ?? item.title ?? ''} words={words} />
                </Link>
              </td>
              <td className="opt-col">{item.organization?.name ?? item.person?.name}</td>
              <td className="num">{item.phones?.[0] ?? item.emails?.[0]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="lp-more mut" role="status">
        {isSuccess && found.length === 0 && t('link.nothingFound', { words })}
      </p>
    </div>
  );
}
