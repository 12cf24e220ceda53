import { useTranslation } from '../../i18n/use-translation';
import { usePreferences } from '../../api/preferences';
import { Button } from '../../ui/button';
import { useWriting } from './writing';

/** Sends a reply or keeps a note, with the keys that do the same beside it. */
export function SendButton({ isReady }: { isReady: boolean }) {
  const { t } = useTranslation();
  const { tab, edited } = useWriting();
  const { sendWith } = usePreferences();
  return (
    <>
      <span className="keys hk" aria-hidden="true">
        {sendWith === 'ctrl-enter' && <kbd>Ctrl</kbd>}
        <kbd>↵</kbd>
      </span>
      <Button type="submit" kind="primary" aria-disabled={!isReady}>
        {t(edited ? 'composer.saveNote' : tab === 'note' ? 'composer.addNote' : 'composer.send')}
      </Button>
    </>
  );
}
