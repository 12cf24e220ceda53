import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ItemType } from '../api/crm-types';
import { deleteItem } from '../api/items';
import { Button } from '../ui/button';
import { Alert } from '../ui/dialog';
import { FormProblem } from '../ui/form-problem';
import { showToast } from '../ui/toasts';
import { listPath } from './paths';

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
  const deletion = useMutation({
    mutationFn: () => deleteItem(cache, type, id),
    onSuccess: () => {
      go(listPath(type));
      showToast({ words: i18next.t('crm.deleted', { title }) });
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
