import { useId } from 'react';
import { useDroppable } from '@dnd-kit/core';
import { useTranslation } from '../../i18n/use-translation';
import type { Stage } from '../../api/crm-types';
import { money } from '../../items/money';
import { ErrorState } from '../../ui/error-state';
import { BoardCard } from './board-card';
import { useColumn } from './use-column';

export interface StageTotal {
  currency: string;
  count: number;
  value: number;
}

interface BoardColumnProps {
  stage: Stage;
  /** One for each currency; none until they are known. */
  totals: readonly StageTotal[] | undefined;
}

/** One stage with its open deals, of which only those in sight are there. */
export function BoardColumn({ stage, totals }: BoardColumnProps) {
  const { t } = useTranslation();
  const id = useId();
  const { setNodeRef, isOver } = useDroppable({ id: stage.id });
  const { scroller, rows, height, error, retry } = useColumn(stage.id);
  return (
    <section ref={setNodeRef} className={`b-col ${isOver ? 'over' : ''}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{stage.name}</h2>
        <p className="mut num">
          {totals && (
            <>
              {t('deal.count', { count: sum(totals) })} · {worth(totals)}
            </>
          )}
        </p>
      </header>
      <div ref={scroller} className="scroll b-l">
        {error && <ErrorState title={t('crm.failed')} error={error} onRetry={retry} />}
        <ul style={{ height }}>
          {rows.map(({ deal, start }) => (
            <li key={deal.id} style={{ transform: `translateY(${start}px)` }}>
              <BoardCard deal={deal} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function sum(totals: readonly StageTotal[]): number {
  return totals.reduce((all, { count }) => all + count, 0);
}

/** Each currency for itself. */
function worth(totals: readonly StageTotal[]): string {
  const shown = totals.length > 0 ? totals : [{ currency: 'EUR', value: 0 }];
  return shown.map(({ currency, value }) => money(value, currency)).join(' + ');
}
