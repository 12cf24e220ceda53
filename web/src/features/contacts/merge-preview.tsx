import { useTranslation } from '../../i18n/use-translation';
import type { MergePreview } from '../../api/merges';
import './merge.css';

const kinds = ['deals', 'leads', 'notes', 'links'] as const;

/** Field by field: what both say, and what will stand there. */
export function MergePreviewTable({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation();
  const { fields, phones, emails, moves, keep, merge } = preview;
  const moved = kinds.filter((kind) => moves[kind] > 0);
  return (
    <>
      <div className="mg" tabIndex={0} role="region" aria-label={t('merge.preview')}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('merge.field')}</th>
              <th scope="col">{keep.name}</th>
              <th scope="col">{merge.name}</th>
              <th scope="col">{t('merge.result')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, kept, merged, result }) => (
              <tr key={field}>
                <th scope="row">{t(`merge.fields.${field}`)}</th>
                <td>{kept}</td>
                <td>{merged}</td>
                <td className="mg-r">{result}</td>
              </tr>
            ))}
            <PointsRow name={t('crm.phone')} points={phones} />
            <PointsRow name={t('crm.email')} points={emails} />
          </tbody>
        </table>
      </div>
      {moved.length > 0 && (
        <p className="hint">
          {t('merge.moves', {
            what: moved.map((kind) => t(`merge.moved.${kind}`, { count: moves[kind] })).join(', '),
          })}
        </p>
      )}
    </>
  );
}

function PointsRow({ name, points }: { name: string; points: MergePreview['phones'] }) {
  const of = (side: 'keep' | 'merge') =>
    points.filter(({ from }) => from === side || from === 'both');
  if (points.length === 0) return null;
  return (
    <tr>
      <th scope="row">{name}</th>
      {[of('keep'), of('merge'), points].map((some, place) => (
        <td key={place} className={place === 2 ? 'mg-r' : ''}>
          {some.map(({ value }) => (
            <div key={value}>{value}</div>
          ))}
        </td>
      ))}
    </tr>
  );
}
