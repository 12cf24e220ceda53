import { useTranslation } from '../../i18n/use-translation';
import { CircleAlert } from 'lucide-react';
import type { Import } from '../../api/imports';

/** The rows that will not be taken, each with its reason. */
export function ImportErrors({ errors }: Pick<Import, 'errors'>) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  return (
    <section className="imp-e" aria-label={t('imports.errors')}>
      <h2>
        <CircleAlert className="i" />
        {t('imports.errors')}
      </h2>
      <ul>
        {errors.map(({ row, reason }) => (
          <li key={`${row} ${reason}`}>
            <span className="num mut">{t('imports.row', { row })}</span>
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
