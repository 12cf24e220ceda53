import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { stagesQuery } from '../api/crm-lists';
import type { Deal, Stage } from '../api/crm-types';
import './stage-bar.css';

/** The stages of a deal's pipeline and which of them it has reached, from 0; -1 while unknown. */
export function useStages(deal: Pick<Deal, 'pipeline_id' | 'stage_id'> | undefined) {
  const { data: all = [] } = useQuery(stagesQuery);
  const stages = all.filter(({ pipeline_id }) => pipeline_id === deal?.pipeline_id);
  return { stages, reached: stages.findIndex(({ id }) => id === deal?.stage_id) };
}

interface StageBarProps {
  stages: readonly Stage[];
  reached: number;
}

/** Thin segments, filled up to the stage that is reached. */
export function StageBar({ stages, reached }: StageBarProps) {
  const { t } = useTranslation();
  if (stages.length === 0) return null;
  const label = t('crm.stageOf', { number: reached + 1, count: stages.length });
  return (
    <span className="stg" role="img" aria-label={label}>
      {stages.map(({ id }, place) => (
        <i key={id} className={place <= reached ? 'on' : ''} />
      ))}
    </span>
  );
}
