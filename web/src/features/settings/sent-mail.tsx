import { useTranslation } from '../../i18n/use-translation';
import { Info, MailCheck, TriangleAlert } from 'lucide-react';
import type { SentMail } from '../../api/people';
import '../../ui/form.css';

const looks = {
  sent: [MailCheck, 'note-ok'],
  off: [Info, ''],
  failed: [TriangleAlert, 'note-warn'],
} as const;

/** What became of the mail with a link; whatever it was, the link can be copied. */
export function SentMailBox({ mail, email }: { mail: SentMail; email: string }) {
  const { t } = useTranslation();
  const [Glyph, look] = looks[mail.outcome];
  return (
    <p className={`note-box ${look}`} role="status">
      <Glyph className="i" />
      <span>
        {t(`settings.team.mail.${mail.outcome}`, { email })}
        {mail.detail && ` ${mail.detail}`}
      </span>
    </p>
  );
}
