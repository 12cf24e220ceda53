import { EmojiPicker as Base } from 'frimousse';
import { useTranslation } from '../../i18n/use-translation';
import { loadEmoji } from './emoji-data';
import './emoji-picker.css';

interface EmojiPickerProps {
  onChoose: (emoji: string) => void;
}

/** All emoji by their names; a part of the program of its own, since it is large. */
export function EmojiPicker({ onChoose }: EmojiPickerProps) {
  const { t, language } = useTranslation();
  return (
    <Base.Root
      className="ep"
      locale={language}
      columns={8}
      resolveEmojiData={loadEmoji}
      onEmojiSelect={({ emoji }) => onChoose(emoji)}
    >
      <Base.Search className="inp" aria-label={t('emoji.search')} placeholder={t('emoji.search')} />
      <Base.Viewport className="ep-v">
        <Base.Loading className="emp-sm">{t('emoji.loading')}</Base.Loading>
        <Base.Empty className="emp-sm">{t('emoji.none')}</Base.Empty>
        <Base.List
          className="ep-l"
          components={{
            CategoryHeader: ({ category, ...rest }) => (
              <div {...rest} className="pop-h ep-h">
                {category.label}
              </div>
            ),
            Row: ({ children, ...rest }) => (
              <div {...rest} className="ep-r">
                {children}
              </div>
            ),
            Emoji: ({ emoji, ...rest }) => (
              <button {...rest} type="button" className="ep-e">
                {emoji.emoji}
              </button>
            ),
          }}
        />
      </Base.Viewport>
    </Base.Root>
  );
}
