import { Trans } from 'react-i18next';
import { MailX } from 'lucide-react';
import '../../ui/form.css';

/** N4: without a mail server nothing vanishes silently. */
export function MailBox() {
  return (
    <div className="note-box note-warn">
      <MailX className="i" />
      <span>
        <Trans i18nKey="notifications.noMail" components={{ b: <b /> }} />
      </span>
    </div>
  );
}
