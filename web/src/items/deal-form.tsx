import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery, stagesQuery } from '../api/crm-lists';
import type { DealDraft } from './item-drafts';
import { OpportunityFields } from './opportunity-fields';
import { OwnerField } from './owner-field';
import { StagePicker } from './stage-picker';

interface DealFormProps {
  draft: DealDraft;
  onChange: (change: Partial<DealDraft>) => void;
}

export function DealForm({ draft, onChange }: DealFormProps) {
  const stages = useStagesAround(draft.stageId);
  return (
    <>
      <OpportunityFields draft={draft} organizationName="org_id" onChange={onChange}>
        <OwnerField value={draft.ownerId} onChoose={(ownerId) => onChange({ ownerId })} />
      </OpportunityFields>
      <StagePicker
        stages={stages}
        value={draft.stageId ?? stages[0]?.id ?? null}
        onChoose={(stageId) => onChange({ stageId })}
      />
    </>
  );
}

/** The stages of the pipeline that a stage is in; without one, of the first pipeline. */
function useStagesAround(stageId: number | null) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: stages = [] } = useQuery(stagesQuery);
  const own = stages.find(({ id }) => id === stageId)?.pipeline_id ?? pipelines[0]?.id;
  return stages.filter(({ pipeline_id }) => pipeline_id === own);
}
