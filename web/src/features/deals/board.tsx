import { useState } from 'react';
import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  closestCorners,
  useSensor,
  useSensors,
  type Active,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { totalsQuery } from '../../api/board';
import type { Deal, Stage } from '../../api/crm-types';
import { CarriedCard } from './board-card';
import { BoardColumn } from './board-column';
import { columnByColumn } from './board-keys';
import { carryOver } from './carry-over';
import { useSpoken } from './use-spoken';
import './board.css';

/** Deals are moved by mouse, by touch, or by keys: Space takes one, arrows carry it, Space drops it. */
export function Board({ stages }: { stages: readonly Stage[] }) {
  const cache = useQueryClient();
  const { data: totals } = useQuery(totalsQuery);
  const [carried, setCarried] = useState<Deal | null>(null);
  const spoken = useSpoken(stages);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: columnByColumn,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const deal = dealOf(active);
    setCarried(null);
    if (deal && over && over.id !== deal.stage_id) carryOver(cache, deal, Number(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      accessibility={spoken}
      onDragStart={({ active }) => setCarried(dealOf(active))}
      onDragEnd={drop}
      onDragCancel={() => setCarried(null)}
    >
      <div className="board">
        {stages.map((stage) => (
          <BoardColumn
            key={stage.id}
            stage={stage}
            totals={totals?.filter(({ stageId }) => stageId === stage.id)}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>{carried && <CarriedCard deal={carried} />}</DragOverlay>
    </DndContext>
  );
}

function dealOf({ data }: Active): Deal | null {
  return (data.current?.deal as Deal | undefined) ?? null;
}
