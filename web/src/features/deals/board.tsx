import {
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  closestCorners,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Deal, Stage } from '../../api/crm-types';
import { ErrorState } from '../../ui/error-state';
import { BoardColumn } from './board-column';
import { columnByColumn } from './board-keys';
import { moveDeal } from './move-deal';
import { useOpenDeals } from './use-open-deals';
import { useSpoken } from './use-spoken';
import './board.css';

interface BoardProps {
  pipelineId: number;
  stages: readonly Stage[];
}

/** Deals are moved by mouse, by touch, or by keys: Space takes one, arrows carry it, Space drops it. */
export function Board({ pipelineId, stages }: BoardProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { deals, error, retry } = useOpenDeals(pipelineId);
  const spoken = useSpoken(deals, stages);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: columnByColumn,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const deal = deals.find(({ id }) => id === active.id);
    if (deal && over && over.id !== deal.stage_id) moveDeal(cache, deal, Number(over.id));
  };
  if (error) return <ErrorState title={t('crm.failed')} error={error} onRetry={retry} />;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      accessibility={spoken}
      onDragEnd={drop}
    >
      <div className="board">
        {stages.map((stage) => (
          <BoardColumn key={stage.id} stage={stage} deals={inStage(deals, stage)} />
        ))}
      </div>
    </DndContext>
  );
}

function inStage(deals: readonly Deal[], { id }: Stage): Deal[] {
  return deals.filter(({ stage_id }) => stage_id === id);
}
