import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Smile } from 'lucide-react';
import { IconButton } from '../../ui/button';
import { later } from '../../ui/later';
import { PopoverLater } from '../../ui/popover-later';

const EmojiPicker = later(() => import('./emoji-picker').then((module) => module.EmojiPicker));

/** Puts an emoji where one writes. */
export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const opener = (
    <IconButton label={t('emoji.button')}>
      <Smile className="i i18" />
    </IconButton>
  );
  return (
    <PopoverLater opener={opener} label={t('emoji.button')} isOpen={isOpen} onOpenChange={setOpen}>
      <EmojiPicker
        meanwhile={<div className="ep" />}
        onChoose={(emoji) => {
          setOpen(false);
          onChoose(emoji);
        }}
      />
    </PopoverLater>
  );
}
