import { useTranslation } from '../../i18n/use-translation';
import type { SentMail } from '../../api/people';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CopyField } from './copy-field';
import { SentMailBox } from './sent-mail';

interface LinkDialogProps {
  title: string;
  lead: string;
  link: string;
  mail: SentMail;
  email: string;
  onClose: () => void;
}

/** A link that is shown once, and whether it was mailed as well. */
export function LinkDialog({ title, lead, link, mail, email, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dlg-b form">
        <p>{lead}</p>
        <CopyField label={t('settings.team.link')} value={link} />
        <SentMailBox mail={mail} email={email} />
      </div>
      <footer className="dlg-f">
        <Button kind="primary" onClick={onClose}>
          {t('settings.done')}
        </Button>
      </footer>
    </Dialog>
  );
}
