import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pipelinesQuery, stagesQuery } from '../api/crm-lists';
import { Field } from '../ui/field';
import { ItemField } from './item-field';
import type { DealDraft } from './item-drafts';
import { OwnerField } from './owner-field';
import { StagePicker } from './stage-picker';
import { ValueField } from './value-field';

interface DealFormProps {
  draft: DealDraft;
  onChange: (change: Partial<DealDraft>) => void;
}

export function DealForm({ draft, onChange }: DealFormProps) {
  const { t } = useTranslation();
  const stages = useStagesAround(draft.stageId);
  return (
    <>
      <Field
        label={t('crm.title')}
        value={draft.title}
        maxLength={255}
        autoComplete="off"
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div className="f2">
        <ItemField
          type="person"
          label={t('crm.type.person')}
          value={draft.person}
          onChange={(person) => onChange({ person })}
        />
        <ItemField
          type="organization"
          label={t('crm.type.organization')}
          isOptional
          value={draft.organization}
          onChange={(organization) => onChange({ organization })}
        />
      </div>
      <div className="f2">
        <ValueField amount={draft.amount} currency={draft.currency} onChange={onChange} />
        <OwnerField value={draft.ownerId} onChoose={(ownerId) => onChange({ ownerId })} />
      </div>
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
