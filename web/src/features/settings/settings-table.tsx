import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import './channel-table.css';

interface SettingsTableProps {
  /** The heading that names it, or a name of its own. */
  labelledBy?: string;
  label?: string;
  className?: string;
  columns: readonly string[];
  /** Whether a last column holds what can be done. */
  hasActions?: boolean;
  /** The rows. */
  children: ReactNode;
}

/** A table of the settings; on a phone each row is a block. */
export function SettingsTable(props: SettingsTableProps) {
  const { labelledBy, label, className = '', columns, hasActions = false, children } = props;
  const { t } = useTranslation();
  return (
    <table className={`cht ${className}`} aria-labelledby={labelledBy} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          {hasActions && (
            <th scope="col">
              <span className="sr">{t('settings.column.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
