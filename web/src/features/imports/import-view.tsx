import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import type { ItemType } from '../../api/crm-types';
import { importQuery } from '../../api/imports';
import '../../i18n/later-words';
import { ListPage } from '../../items/list-page';
import { listPath } from '../../items/paths';
import { ErrorState } from '../../ui/error-state';
import { ImportMapping } from './import-mapping';
import { ImportResult } from './import-result';
import './imports.css';

/** A file that was uploaded: what will become of it, and then what became of it. */
export function ImportView({ type, id }: { type: ItemType; id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(importQuery(id));
  return (
    <ListPage
      title={t(`imports.title.${type}`)}
      actions={
        <Link className="btn btn-g" href={listPath(type)}>
          {t('crm.toList', { list: t(`crm.types.${type}`) })}
        </Link>
      }
    >
      {error && !data ? (
        <ErrorState title={t('crm.failed')} error={error} onRetry={() => void refetch()} />
      ) : (
        <div className="scroll imp" tabIndex={0} role="region" aria-label={data?.name ?? ''}>
          {data?.state === 'uploaded' && <ImportMapping file={data} />}
          {data && data.state !== 'uploaded' && <ImportResult file={data} />}
        </div>
      )}
    </ListPage>
  );
}
