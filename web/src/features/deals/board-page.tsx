import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Plus } from 'lucide-react';
import { pipelinesQuery, stagesQuery } from '../../api/crm-lists';
import { ListPage } from '../../items/list-page';
import { Button } from '../../ui/button';
import { Board } from './board';
import { EditDeal } from './edit-deal';
import { ViewSwitch } from './view-switch';

/** The open deals of a pipeline, side by side by their stages. */
export function BoardPage() {
  const { t } = useTranslation();
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: stages = [] } = useQuery(stagesQuery);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isMaking, setMaking] = useState(false);
  const pipeline = pipelines.find(({ id }) => id === chosen) ?? pipelines[0];
  return (
    <ListPage
      title={t('nav.deals')}
      actions={
        <>
          {pipelines.length > 1 && (
            <select
              className="inp sel"
              aria-label={t('deal.pipeline')}
              value={pipeline?.id}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {pipelines.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
          <ViewSwitch current="board" />
          <Button kind="primary" onClick={() => setMaking(true)}>
            <Plus className="i" />
            {t('crm.new.deal')}
          </Button>
        </>
      }
    >
      {pipeline && (
        <Board
          key={pipeline.id}
          stages={stages.filter(({ pipeline_id }) => pipeline_id === pipeline.id)}
        />
      )}
      {isMaking && <EditDeal onClose={() => setMaking(false)} />}
    </ListPage>
  );
}
