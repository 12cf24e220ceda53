import type { KeyboardEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Lock } from 'lucide-react';
import type { Tab } from '../../local/drafts';
import { useWriting } from './writing';

const tabs: readonly Tab[] = ['reply', 'note'];

/** Whether one writes to the customer or to the team; the arrow keys go from one to the other. */
export function ComposerTabs() {
  const { t } = useTranslation();
  const { tab, write } = useWriting();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    write(tab === 'reply' ? 'note' : 'reply');
  };
  return (
    <div className="tabs" role="tablist" aria-label={t('composer.kind')} onKeyDown={onKeyDown}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          className="tab"
          aria-selected={each === tab}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => write(each)}
        >
          {each === 'note' && <Lock className="i i14" />}
          {t(each === 'note' ? 'composer.note' : 'composer.reply')}
        </button>
      ))}
    </div>
  );
}
