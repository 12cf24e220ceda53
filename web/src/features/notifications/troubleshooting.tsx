import { useId, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { ChevronRight } from 'lucide-react';
import type { NotificationPreferences } from '../../api/notifications';
import type { Permission } from '../../local/permission';
import { Findings } from './findings';
import { Ledger } from './ledger';
import { Ways } from './ways';
import './troubleshooting.css';

interface TroubleshootingProps {
  /** As they are kept, not as they are being changed. */
  saved: NotificationPreferences;
  permission: Permission;
}

/** N5: why something did not arrive; asked for by who misses something. */
export function Troubleshooting({ saved, permission }: TroubleshootingProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="ntf-t">
      <button
        type="button"
        className="ntf-o"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight className="i i14" />
        {t('notifications.troubleshooting')}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <Findings saved={saved} permission={permission} />
            <Ways permission={permission} />
            <Ledger />
          </>
        )}
      </div>
    </section>
  );
}
