import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { changeImport, startImport, type Duplicates, type Import } from '../../api/imports';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';
import { SelectField } from '../../ui/select-field';
import { ImportErrors } from './import-errors';
import { useFieldName } from './use-field-name';

const ways = ['skip', 'update', 'add'] as const;

/** Which column is what, the first rows as they will be read, and what is wrong with some. */
export function ImportMapping({ file }: { file: Import }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const nameOf = useFieldName();
  const { id, columns, fields, duplicates, duplicateRows, preview, rows, errors } = file;
  const change = useMutation({
    mutationFn: (to: Parameters<typeof changeImport>[2]) => changeImport(cache, id, to),
  });
  const start = useMutation({ mutationFn: () => startImport(cache, id) });
  const isBusy = change.isPending || start.isPending;
  const take = (place: number, field: string) =>
    change.mutate({
      columns: columns.map((column, each) => (each === place ? field : column.field)),
    });
  return (
    <>
      <p>{t('imports.rows', { count: rows, name: file.name })}</p>
      <div className="imp-t" tabIndex={0} role="region" aria-label={t('imports.columns')}>
        <table className="tbl">
          <thead>
            <tr>
              {columns.map(({ header, field }, place) => (
                <th key={place} scope="col">
                  <span className="imp-c">{header}</span>
                  <select
                    className="inp sel"
                    aria-label={t('imports.columnIs', { header })}
                    value={field}
                    disabled={isBusy}
                    onChange={(event) => take(place, event.target.value)}
                  >
                    <option value="">{t('imports.leaveOut')}</option>
                    {fields.map((each) => (
                      <option key={each} value={each}>
                        {nameOf(each)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map(({ row, values }) => (
              <tr key={row}>
                {values.map((value, place) => (
                  <td key={place} className={columns[place]?.field ? '' : 'mut'}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {duplicateRows > 0 && (
        <SelectField
          label={t('imports.duplicates', { count: duplicateRows })}
          value={duplicates}
          disabled={isBusy}
          options={ways.map((value) => ({ value, label: t(`imports.duplicate.${value}`) }))}
          onChoose={(value) => change.mutate({ duplicates: value as Duplicates })}
        />
      )}
      <ImportErrors errors={errors} />
      <FormProblem error={start.error ?? change.error} />
      <Button
        kind="primary"
        disabled={isBusy || columns.every(({ field }) => field === '')}
        onClick={() => start.mutate()}
      >
        {t('imports.start', { count: rows })}
      </Button>
    </>
  );
}
