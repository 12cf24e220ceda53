import { useState, type KeyboardEvent } from 'react';
import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslation } from '../../i18n/use-translation';
import { Search } from 'lucide-react';
import type { CommandState } from '../../commands/command';
import { KeyCaps } from '../../commands/key-caps';
import { useListbox } from '../../ui/use-listbox';
import { PaletteRow } from './palette-row';
import { usePaletteEntries, type Entry } from './use-palette-entries';
import '../../ui/dialog.css';
import '../../ui/menu.css';
import './palette.css';

interface PaletteProps {
  state: CommandState;
  onClose: () => void;
}

/** Everything that can be done or gone to, found by typing. */
export function Palette({ state, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const groups = usePaletteEntries(words.trim(), state);
  const entries = groups.flatMap((group) => group.entries);
  const choose = (entry: Entry) => {
    onClose();
    entry.run();
  };
  const list = useListbox(entries, choose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.onKey(event)) return;
    const path = list.active?.path;
    if (event.key !== 'Enter' || !path) return;
    event.preventDefault();
    window.open(path, '_blank', 'noopener');
  };
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Viewport className="dlg-at cp-at">
          <Base.Popup className="dlg cp" aria-label={t('command.palette')} finalFocus={false}>
            <div className="cp-q">
              <Search className="i i18" />
              <input
                role="combobox"
                aria-label={t('command.palette')}
                aria-expanded
                aria-controls={list.id}
                aria-activedescendant={list.active ? list.idOf(list.active) : undefined}
                autoComplete="off"
                maxLength={200}
                placeholder={t('palette.placeholder')}
                value={words}
                onChange={(event) => setWords(event.target.value)}
                onKeyDown={onKeyDown}
              />
              <kbd aria-hidden="true">Esc</kbd>
            </div>
            <div
              className="cp-l scroll"
              id={list.id}
              role="listbox"
              aria-label={t('palette.found')}
            >
              {groups.map(({ title, entries: rows }) => (
                <div key={title} role="group" aria-label={title}>
                  <div className="pop-h" aria-hidden="true">
                    {title}
                  </div>
                  {rows.map((entry) => (
                    <PaletteRow
                      key={entry.id}
                      id={list.idOf(entry)}
                      entry={entry}
                      words={words.trim()}
                      isActive={entry === list.active}
                      onPoint={() => list.point(entry)}
                      onChoose={() => choose(entry)}
                    />
                  ))}
                </div>
              ))}
            </div>
            <p className={entries.length === 0 ? 'cp-none' : 'sr'} role="status">
              {entries.length === 0 && t('palette.nothing', { words })}
            </p>
            <div className="cp-f" aria-hidden="true">
              <span>
                <KeyCaps shortcut="↑" />
                <KeyCaps shortcut="↓" /> {t('palette.move')}
              </span>
              <span>
                <KeyCaps shortcut="enter" /> {t('palette.open')}
              </span>
              <span>
                <KeyCaps shortcut="mod+enter" /> {t('palette.newTab')}
              </span>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
