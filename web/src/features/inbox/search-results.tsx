import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { searchQuery } from '../../api/conversations';
import type { Finding } from '../../api/finding';
import { foundHere, rangesOf } from '../../api/local-search';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { Button } from '../../ui/button';
import { ConversationRows } from './conversation-rows';

interface SearchResultsProps {
  /** As they are typed; the finding has them a moment later. */
  words: string;
  finding: Finding;
  openId: string | null;
  scroller: HTMLElement | null;
}

/**
 * In place of the sections: one flat list of what the words match, newest first. What is found here
 * shows at once, the server's answer takes its place.
 */
export function SearchResults({ words, finding, openId, scroller }: SearchResultsProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { user } = useMe();
  const query = useInfiniteQuery({
    ...searchQuery(finding),
    placeholderData: keepPreviousData,
    enabled: finding.q !== '',
  });
  const answer = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isAnswered = finding.q === words && query.isSuccess && !query.isPlaceholderData;
  const rows = isAnswered
    ? answer
    : withThose(foundHere(cache, user.id, words, finding.filter), answer, words);
  return (
    <section className="sect" aria-label={t('list.results')}>
      <h2 className="sect-flat">{t('list.results')}</h2>
      <p className={isAnswered && rows.length === 0 ? 'emp-sm' : 'sr'} role="status">
        {isAnswered && rows.length === 0 && t('list.noResults', { words })}
      </p>
      {query.isError && (
        <p className="emp-sm" role="alert">
          {t('list.failed')}{' '}
          <Button kind="quiet" size="tiny" onClick={() => void query.refetch()}>
            {t('error.tryAgain')}
          </Button>
        </p>
      )}
      <ConversationRows
        rows={rows}
        openId={openId}
        scroller={scroller}
        showAssignee
        onEnd={query.hasNextPage && !query.isFetching ? () => void query.fetchNextPage() : null}
      />
    </section>
  );
}

/** Adds those of the answer to other words that these find as well, so that they need not come back. */
function withThose(here: Conversation[], answer: Conversation[], words: string): Conversation[] {
  const known = new Set(here.map(({ id }) => id));
  const still = answer.filter(
    ({ id, match }) => !known.has(id) && rangesOf(match?.text ?? '', words).length > 0,
  );
  return [...here, ...still];
}
