import { useTranslation } from '../../i18n/use-translation';
import '../../i18n/later-words';
import { commandOf } from '../../commands/commands';
import { KeyCaps } from '../../commands/key-caps';
import type { CommandState } from '../../commands/command';
import type { Shortcut } from '../../commands/shortcut';
import { Dialog } from '../../ui/dialog';
import './palette.css';

const moves = [
  'next',
  'previous',
  'next-unread',
  'select',
  'select-down',
  'select-up',
  'search',
  'palette',
  'go-unassigned',
  'go-mine',
  'go-others',
  'go-closed',
];
const acts = ['reply', 'note', 'assign', 'assign-to-me', 'unassign'];
const otherActs = ['mark-unread', 'link', 'undo'];
const views = ['navigation', 'details', 'theme', 'shortcuts'];

interface ShortcutSheetProps {
  state: CommandState;
  sendShortcut: Shortcut;
  onClose: () => void;
}

/** All shortcuts at a glance. */
export function ShortcutSheet({ state, sendShortcut, onClose }: ShortcutSheetProps) {
  const { t } = useTranslation();
  const lineOf = (id: string): Line => {
    const { label, shortcut } = commandOf(id);
    const words = id.startsWith('go-') ? t('sheet.goTo', { name: label(state) }) : label(state);
    return [words, shortcut ?? ''];
  };
  return (
    <Dialog title={t('sheet.title')} onClose={onClose}>
      <div className="dlg-b ks">
        <div>
          <Group title={t('sheet.move')} lines={moves.map(lineOf)} />
          <Group
            title={t('sheet.write')}
            lines={[
              [t('sheet.send'), sendShortcut],
              [t('sheet.templates'), '/'],
              [t('sheet.emoji'), ':'],
              [t('sheet.mention'), '@'],
              [t('sheet.editLast'), '↑'],
              [t('sheet.leave'), 'esc'],
            ]}
          />
        </div>
        <div>
          <Group
            title={t('sheet.act')}
            lines={[...acts.map(lineOf), [t('sheet.closeOrReopen'), 'e'], ...otherActs.map(lineOf)]}
          />
          <Group title={t('sheet.view')} lines={views.map(lineOf)} />
        </div>
      </div>
    </Dialog>
  );
}

type Line = [words: string, shortcut: Shortcut];

function Group({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map(([words, shortcut]) => (
          <li key={words}>
            {words}
            <KeyCaps shortcut={shortcut} />
          </li>
        ))}
      </ul>
    </>
  );
}
