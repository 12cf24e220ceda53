import { useTranslation } from '../../i18n/use-translation';
import { Pencil, Reply, X } from 'lucide-react';
import { IconButton } from '../../ui/button';
import { useWriting } from './writing';

/** Above the field: which message is answered, or that a note is being changed. */
export function WritingAbout() {
  const { t } = useTranslation();
  const { tab, quoted, edited, quote, edit } = useWriting();
  if (edited) {
    return (
      <p className="cmp-a">
        <Pencil className="i i14" />
        <span className="grow trunc">{t('composer.changingNote')}</span>
        <IconButton label={t('composer.leaveNote')} className="ib-sm" onClick={() => edit(null)}>
          <X className="i i14" />
        </IconButton>
      </p>
    );
  }
  if (!quoted || tab === 'note') return null;
  return (
    <p className="cmp-a">
      <Reply className="i i14" />
      <span className="grow trunc">
        <b>{t('conversation.inAnswerTo', { name: quoted.author.name ?? '' })}</b> {quoted.text}
      </span>
      <IconButton label={t('composer.noQuote')} className="ib-sm" onClick={() => quote(null)}>
        <X className="i i14" />
      </IconButton>
    </p>
  );
}
