import { useState, type ChangeEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Upload } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { ItemType } from '../../api/crm-types';
import { uploadImport } from '../../api/imports';
import '../../i18n/later-words';
import { ListPage } from '../../items/list-page';
import { importPath, listPath } from '../../items/paths';
import { FormProblem } from '../../ui/form-problem';
import './imports.css';

/** Takes a file of items; what is in it is shown before anything is added. */
export function ImportPage({ type }: { type: ItemType }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [, go] = useLocation();
  const [isOver, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: (file: File) => uploadImport(cache, type, file),
    onSuccess: ({ id }) => go(importPath(type, id)),
  });
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) upload.mutate(file);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.target.files);
    event.target.value = '';
  };
  return (
    <ListPage
      title={t(`imports.title.${type}`)}
      actions={
        <Link className="btn btn-g" href={listPath(type)}>
          {t('crm.toList', { list: t(`crm.types.${type}`) })}
        </Link>
      }
    >
      <div className="scroll imp">
        <label
          className={`imp-d ${isOver ? 'over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files);
          }}
        >
          <Upload className="i" />
          <b>{t('imports.choose')}</b>
          <span className="mut">{t('imports.chooseDetail')}</span>
          <input
            className="sr"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            disabled={upload.isPending}
            onChange={choose}
          />
        </label>
        <FormProblem error={upload.error} />
      </div>
    </ListPage>
  );
}
