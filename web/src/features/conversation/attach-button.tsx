import { useRef } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Paperclip } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { IconButton } from '../../ui/button';
import { attach } from './attach';

/** Chooses files to go out with the reply. */
export function AttachButton({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={t('composer.attach')} onClick={() => input.current?.click()}>
        <Paperclip className="i i18" />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('composer.attach')}
        onChange={({ target }) => {
          attach(conversation, target.files);
          target.value = '';
        }}
      />
    </>
  );
}
