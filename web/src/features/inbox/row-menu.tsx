import { Menu as Base } from '@base-ui/react/menu';
import { useTranslation } from '../../i18n/use-translation';
import { SquareCheck } from 'lucide-react';
import type { CommandState } from '../../commands/command';
import { commandOf } from '../../commands/commands';
import { keyNames } from '../../commands/shortcut';
import { MenuItem, MenuLine } from '../../ui/menu';

const ids = ['assign-to-me', 'unassign', 'close', 'reopen', 'mark-unread', 'mark-read'];

export interface RowMenuPlace {
  x: number;
  y: number;
}

interface RowMenuProps {
  state: CommandState;
  place: RowMenuPlace;
  isSelected: boolean;
  onSelect: () => void;
  onClose: () => void;
}

/** The menu of a row, where it was asked for. */
export function RowMenu({ state, place, isSelected, onSelect, onClose }: RowMenuProps) {
  const { t } = useTranslation();
  const anchor = { getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) };
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side="bottom" align="start" className="pop-at">
          <Base.Popup className="pop" aria-label={state.conversation?.participant.name}>
            {ids
              .map(commandOf)
              .filter((command) => command.isAvailable(state))
              .map(({ id, icon: Glyph, shortcut, label, run }) => (
                <MenuItem
                  key={id}
                  icon={<Glyph className="i" />}
                  {...(shortcut ? { shortcut: keyNames(shortcut).flat().join(' ') } : {})}
                  onChoose={() => run(state)}
                >
                  {label(state)}
                </MenuItem>
              ))}
            <MenuLine />
            <MenuItem icon={<SquareCheck className="i" />} shortcut="X" onChoose={onSelect}>
              {t(isSelected ? 'command.unselect' : 'command.select')}
            </MenuItem>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
