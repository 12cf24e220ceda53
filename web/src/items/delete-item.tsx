import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useTranslation } from '../i18n/use-translation';
import { useLocation } from 'wouter';
import type { ItemType } from '../api/crm-types';
import { deleteItem, restoreItem } from '../api/items';
import { Button } from '../ui/button';
import { tellRefusal } from '../ui/conversation-acts';
import { Alert } from '../ui/dialog';
import { FormProblem } from '../ui/form-problem';
import { showToast } from '../ui/toasts';
import { itemPath, listPath } from './paths';

interface DeleteItemProps {
  type: ItemType;
  id: string | number;
  title: string;
  onClose: () => void;
}

/** Asks before an item is deleted, and says what stays. */
export function DeleteItem({ type, id, title, onClose }: DeleteItemProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [, go] = useLocation();
  const cancel = useRef<HTMLButtonElement>(null);
  const undo = () => {
    restoreItem(cache, type, id).then(
      () => go(itemPath(type, id)),
      (problem: unknown) => tellRefusal(problem, i18next.t('crm.notRestored', { title }), undo),
    );
  };
  const deletion = useMutation({
    mutationFn: () => deleteItem(cache, type, id),
    onSuccess: () => {
      go(listPath(type));
      showToast({ words: i18next.t('crm.deleted', { title }), undo });
    },
  });
  return (
    <Alert title={t('crm.deleteTitle', { title })} onClose={onClose} initialFocus={cancel}>
      <div className="dlg-b form">
        <p>{t(`crm.deleteDetail.${type}`)}</p>
        <FormProblem error={deletion.error} />
      </div>
      <footer className="dlg-f">
        <Button ref={cancel} kind="quiet" onClick={onClose}>
          {t('crm.cancel')}
        </Button>
        <Button kind="danger" disabled={deletion.isPending} onClick={() => deletion.mutate()}>
          {t(`crm.delete.${type}`)}
        </Button>
      </footer>
    </Alert>
  );
}
