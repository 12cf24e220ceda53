import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useTranslation } from '../../i18n/use-translation';
import { ArrowUpDown } from 'lucide-react';
import { useLocation } from 'wouter';
import { mergePersons, mergePreviewQuery, undoMerge } from '../../api/merges';
import { FormDialog } from '../../items/form-dialog';
import { nobody, type Choice } from '../../items/item-drafts';
import { ItemField } from '../../items/item-field';
import { itemPath } from '../../items/paths';
import { Button } from '../../ui/button';
import { tellRefusal } from '../../ui/conversation-acts';
import { FormProblem } from '../../ui/form-problem';
import { showToast } from '../../ui/toasts';
import { MergePreviewTable } from './merge-preview';

interface MergeDialogProps {
  person: { id: number; name: string };
  /** Who may be the same; else one is looked for. */
  other?: Choice;
  onClose: () => void;
}

/** Makes one person of two: first shows what will be, then does it, with a way back. */
export function MergeDialog({ person, other: first = nobody, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [, go] = useLocation();
  const [other, setOther] = useState(first);
  const [isTurned, setTurned] = useState(false);
  const otherId = other.id === person.id ? null : other.id;
  const [keep, goes] = isTurned ? [otherId, person.id] : [person.id, otherId];
  const { data: preview, error } = useQuery({
    ...mergePreviewQuery(keep ?? 0, goes ?? 0),
    enabled: otherId !== null,
  });
  const merge = async () => {
    if (keep === null || goes === null) return;
    const done = await mergePersons(cache, keep, goes);
    const names = { merged: done.merge.name, kept: done.keep.name };
    const undo = () => {
      undoMerge(cache, done).then(
        () => go(itemPath('person', person.id)),
        (problem: unknown) => tellRefusal(problem, i18next.t('merge.notUndone'), undo),
      );
    };
    go(itemPath('person', keep), { replace: true });
    showToast({ words: i18next.t('merge.done', names), undo });
  };
  return (
    <FormDialog
      title={t('merge.title', { name: person.name })}
      submit={t('merge.merge')}
      isReady={preview !== undefined && otherId !== null}
      onSubmit={merge}
      onClose={onClose}
    >
      <ItemField
        type="person"
        name="merge"
        label={t('merge.with')}
        isKnownOnly
        value={other}
        onChange={setOther}
      />
      {other.id === person.id && <p className="hint">{t('merge.same')}</p>}
      <FormProblem error={error} />
      {preview && otherId !== null && (
        <>
          <div className="mg-h">
            <p>{t('merge.stays', { kept: preview.keep.name, merged: preview.merge.name })}</p>
            <Button size="small" onClick={() => setTurned(!isTurned)}>
              <ArrowUpDown className="i i14" />
              {t('merge.turn')}
            </Button>
          </div>
          <MergePreviewTable preview={preview} />
        </>
      )}
    </FormDialog>
  );
}
