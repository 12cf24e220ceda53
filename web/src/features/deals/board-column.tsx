import { useId, useRef } from 'react';
import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { Deal, Stage } from '../../api/crm-types';
import { money } from '../../items/money';
import { BoardCard } from './board-card';

const rowHeight = 84;

interface BoardColumnProps {
  stage: Stage;
  deals: readonly Deal[];
}

/** One stage with its deals, of which only those in sight are drawn. */
export function BoardColumn({ stage, deals }: BoardColumnProps) {
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { setNodeRef, isOver } = useDroppable({ id: stage.id });
  const rows = useVirtualizer({
    count: deals.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  return (
    <section ref={setNodeRef} className={`b-col ${isOver ? 'over' : ''}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{stage.name}</h2>
        <p className="mut num">
          {t('deal.count', { count: deals.length })} · {sums(deals)}
        </p>
      </header>
      <div ref={scroller} className="scroll b-l">
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const deal = deals[index];
            return (
              deal && (
                <li key={deal.id} style={{ transform: `translateY(${start}px)` }}>
                  <BoardCard deal={deal} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** The value of a column, each currency for itself. */
function sums(deals: readonly Deal[]): string {
  const totals = new Map<string, number>();
  for (const { value, currency } of deals) {
    totals.set(currency, (totals.get(currency) ?? 0) + value);
  }
  const shown = totals.size > 0 ? [...totals] : [['EUR', 0] as const];
  return shown.map(([currency, total]) => money(total, currency)).join(' + ');
}
