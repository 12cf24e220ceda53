import type { RefObject } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../../api/conversations';
import type { Finding } from '../../api/finding';
import { Button } from '../../ui/button';
import { ConversationRows } from './conversation-rows';

interface SearchResultsProps {
  finding: Finding;
  openId: string | null;
  scroller: RefObject<HTMLDivElement | null>;
}

/** In place of the sections: one flat list of what the words match, newest first. */
export function SearchResults({ finding, openId, scroller }: SearchResultsProps) {
  const { t } = useTranslation();
  const words = finding.q;
  const query = useInfiniteQuery({ ...searchQuery(finding), placeholderData: keepPreviousData });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="sect" aria-label={t('list.results')}>
      <h2 className="sect-flat">{t('list.results')}</h2>
      <p className={query.isSuccess && rows.length === 0 ? 'emp-sm' : 'sr'} role="status">
        {query.isSuccess && rows.length === 0 && t('list.noResults', { words })}
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
