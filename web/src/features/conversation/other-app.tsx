import { TriangleAlert } from 'lucide-react';
import '../../i18n/later-words';
import { useTranslation } from '../../i18n/use-translation';
import { firstName } from '../../ui/provider-name';
import './other-app.css';

/** Between thread and composer where another app of the page may have the conversation. */
export function OtherApp({ participant }: { participant: string }) {
  const { t } = useTranslation();
  return (
    <div className="oa">
      <div className="strip strip-warn" role="status">
        <TriangleAlert className="i" />
        <span>{t('otherApp', { name: firstName(participant) })}</span>
      </div>
    </div>
  );
}
