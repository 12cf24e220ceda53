import { useTranslation } from '../../i18n/use-translation';
import { Download } from 'lucide-react';
import { Link } from 'wouter';
import { refusedRowsAddress, type Import } from '../../api/imports';
import { Facts } from '../../items/item-page';
import { importPath, listPath } from '../../items/paths';
import { ImportErrors } from './import-errors';

/** How far it is, and in the end what came of each row. */
export function ImportResult({ file }: { file: Import }) {
  const { t } = useTranslation();
  const { id, type, state, rows, done, errors } = file;
  const isDone = state === 'done';
  return (
    <>
      <p role="status">{isDone ? t('imports.done', { name: file.name }) : t('imports.running')}</p>
      <progress
        className="imp-p"
        aria-label={t('imports.running')}
        max={Math.max(rows, 1)}
        value={isDone ? Math.max(rows, 1) : done.rows}
      />
      <Facts
        facts={[
          [t('imports.added'), String(done.added)],
          [t('imports.updated'), String(done.updated)],
          [t('imports.skipped'), String(done.skipped)],
          [t('imports.failed'), String(done.failed)],
        ]}
      />
      {isDone && <ImportErrors errors={errors} />}
      {isDone && (
        <div className="imp-a">
          <Link className="btn btn-p" href={listPath(type)}>
            {t('crm.toList', { list: t(`crm.types.${type}`) })}
          </Link>
          {done.failed > 0 && (
            <a className="btn btn-s" href={refusedRowsAddress(id)} download>
              <Download className="i" />
              {t('imports.refused')}
            </a>
          )}
          <Link className="btn btn-g" href={importPath(type)}>
            {t('imports.another')}
          </Link>
        </div>
      )}
    </>
  );
}
