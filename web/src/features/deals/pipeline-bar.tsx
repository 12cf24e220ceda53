import { useTranslation } from '../../i18n/use-translation';
import type { Deal } from '../../api/crm-types';
import { useStages } from '../../items/stage-bar';
import './pipeline-bar.css';

interface PipelineBarProps {
  deal: Deal;
  onChoose: (stageId: number) => void;
}

/** The way of a deal through its pipeline; an open one moves to the stage that is pressed. */
export function PipelineBar({ deal, onChoose }: PipelineBarProps) {
  const { t } = useTranslation();
  const { stages, reached } = useStages(deal);
  const now = stages[reached];
  if (!now) return null;
  const label = t('deal.stageIs', { name: now.name, number: reached + 1, count: stages.length });
  return (
    <ol className={`pipe pipe-${deal.status}`} aria-label={label}>
      {stages.map(({ id, name }, place) => (
        <li key={id} className={place < reached ? 'on' : place === reached ? 'now' : ''}>
          <button
            type="button"
            aria-current={place === reached ? 'step' : undefined}
            disabled={deal.status !== 'open'}
            title={name}
            onClick={() => id !== deal.stage_id && onChoose(id)}
          >
            {name}
          </button>
        </li>
      ))}
    </ol>
  );
}
