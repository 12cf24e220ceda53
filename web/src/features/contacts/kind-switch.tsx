import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { listPath } from '../../items/paths';

const kinds = ['person', 'organization'] as const;

/** From persons to organizations and back. */
export function KindSwitch({ current }: { current: (typeof kinds)[number] }) {
  const { t } = useTranslation();
  return (
    <nav className="lp-a" aria-label={t('contact.kinds')}>
      {kinds.map((kind) => (
        <Link
          key={kind}
          className={`btn btn-sm ${kind === current ? 'btn-s' : 'btn-g'}`}
          aria-current={kind === current ? 'page' : undefined}
          href={listPath(kind)}
        >
          {t(`crm.types.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}
